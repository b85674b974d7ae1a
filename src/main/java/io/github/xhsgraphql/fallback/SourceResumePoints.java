package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import java.util.Optional;

/** The resume points of an operation's sources, in the configured order of the series. */
record SourceResumePoints(List<? extends Source<?, ?>> sources, int pagesToFind)
    implements ResumePoints {

  @Override
  public List<Series> elsewhere(Series failed) {
    return sources.stream().<Series>map(Source::series).filter(s -> s != failed).toList();
  }

  @Override
  public Optional<ResumePoint> resumeAfter(Series series, String lastId, Position elsewhere) {
    return sources.stream()
        .filter(source -> source.series() == series)
        .findFirst()
        .flatMap(source -> source.resumeAfter(lastId, elsewhere));
  }
}

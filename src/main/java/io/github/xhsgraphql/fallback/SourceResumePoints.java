package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import java.util.Optional;

/** Resume points that the sources of an operation name, in the order in which they are asked. */
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

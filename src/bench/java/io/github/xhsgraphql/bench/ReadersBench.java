package io.github.xhsgraphql.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsRequest;
import io.github.xhsgraphql.json.BodyParser;
import io.github.xhsgraphql.sandbox.CannedUpstream;
import io.github.xhsgraphql.series.app.AppCommentListReader;
import io.github.xhsgraphql.series.app.AppNoteListReader;
import io.github.xhsgraphql.series.webv3.WebPageReaders;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures how fast one thread reads a page's bytes into records, for each series, in MB of body a
 * second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ReadersBench {

  private static final String NOTE = "69e0c5a0000000001d01a101";

  /** The series and the kind of a page. */
  public enum Body {
    APP_V2_NOTES("app_v2/get_user_posted_notes") {
      @Override
      Outcome<?> read(Envelope envelope) {
        return AppNoteListReader.postedNotes(envelope, Series.APP_V2);
      }
    },
    APP_V1_NOTES("app/get_user_notes") {
      @Override
      Outcome<?> read(Envelope envelope) {
        return AppNoteListReader.postedNotes(envelope, Series.APP_V1);
      }
    },
    WEB_V3_NOTES("web_v3/fetch_user_notes") {
      @Override
      Outcome<?> read(Envelope envelope) {
        return WebPageReaders.notes(envelope);
      }
    },
    APP_V2_COMMENTS("app_v2/get_note_comments") {
      @Override
      Outcome<?> read(Envelope envelope) {
        return comments(envelope, Series.APP_V2);
      }
    },
    APP_V1_COMMENTS("app/get_note_comments") {
      @Override
      Outcome<?> read(Envelope envelope) {
        return comments(envelope, Series.APP_V1);
      }
    },
    WEB_V3_COMMENTS("web_v3/fetch_note_comments") {
      @Override
      Outcome<?> read(Envelope envelope) {
        return WebPageReaders.comments(NOTE, envelope);
      }
    };

    private final String path;

    Body(String path) {
      this.path = path;
    }

    abstract Outcome<?> read(Envelope envelope);

    byte[] bytes() {
      String body =
          path.contains("comments")
              ? CannedUpstream.comments(path, NOTE)
              : CannedUpstream.body(path);
      return body.getBytes(StandardCharsets.UTF_8);
    }

    private static Outcome<?> comments(Envelope envelope, Series series) {
      return AppCommentListReader.comments(
          envelope,
          series,
          new CommentsRequest(NOTE, CommentSort.DEFAULT, null),
          (payload, last) -> null);
    }
  }

  @Param public Body body;

  private final BodyParser parser = new BodyParser(new ObjectMapper());
  private byte[] bytes;

  @Setup
  public void write() throws IOException {
    bytes = body.bytes();
    if (read().kind() != Outcome.Kind.FOUND) {
      throw new IllegalStateException(body + " can't be read");
    }
  }

  @Benchmark
  public Outcome<?> read() throws IOException {
    return Envelope.open(parser.parse(bytes)).then(envelope -> untyped(body.read(envelope)));
  }

  @SuppressWarnings("unchecked") // the value is not used
  private static Outcome<Object> untyped(Outcome<?> outcome) {
    return (Outcome<Object>) outcome;
  }

  public static void main(String[] arguments) throws RunnerException {
    for (RunResult result :
        new Runner(new OptionsBuilder().include(ReadersBench.class.getName()).build()).run()) {
      Body body = Body.valueOf(result.getParams().getParam("body"));
      int size = body.bytes().length;
      System.out.printf(
          "READERS %s: %.0f MB/s, pages of %d KB%n",
          body, result.getPrimaryResult().getScore() * size / 1e6, size / 1000);
    }
  }
}

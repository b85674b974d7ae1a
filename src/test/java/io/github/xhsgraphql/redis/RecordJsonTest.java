package io.github.xhsgraphql.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.cache.CacheEntry;
import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteBuilder;
import io.github.xhsgraphql.note.NoteOperations;
import io.github.xhsgraphql.support.Sha256;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.topic.Topic;
import io.github.xhsgraphql.user.ProfileLink;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserOperations;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Note note =
        NoteBuilder.builder(Note.stub("68a1f0c2000000000100a001", null))
            .title("风筝")
            .publishedAt(Instant.parse("2026-05-01T10:00:00Z"))
            .source(Series.APP_V1)
            .missing(MissingFields.of(List.of("text")))
            .build();
    Page<Note> page =
        new Page<>(
            Series.APP_V1, List.of(note), new Position(Series.APP_V1, Map.of("cursor", "x")), 7L);
    Instant now = Instant.parse("2026-06-01T00:00:00Z");
    CacheEntry<Page<Note>> entry =
        new CacheEntry<>(
            new Sourced<>(page, Series.APP_V1),
            null,
            now,
            now.plusSeconds(60),
            now.plusSeconds(3600),
            now);
    RecordJson json = new RecordJson();
    byte[] bytes = json.write(entry);
    assertThat(json.<Page<Note>>read(NoteOperations.POSTED_NOTES, bytes)).isEqualTo(entry);
  }

  /** The format and a digest of the components of all records in an entry. */
  private static final String FORMAT_AND_SHAPE = "7:2e8e00cedd41";

  @Test
  void theFormatIsRaisedWithEveryChangeOfARecord() {
    Set<String> components = new TreeSet<>();
    Stream.of(CacheEntry.class, Page.class, Note.class, User.class, Comment.class, Topic.class)
        .forEach(root -> addComponents(root, components));
    addComponents(ProfileLink.class, components);
    String digest = Sha256.of(String.join("\n", components)).substring(0, 12);
    assertThat(RedisSharedCache.FORMAT + ":" + digest)
        .as("Raise RedisSharedCache.FORMAT, and set FORMAT_AND_SHAPE to the actual value")
        .isEqualTo(FORMAT_AND_SHAPE);
  }

  private static void addComponents(Type type, Set<String> components) {
    if (type instanceof ParameterizedType generic) {
      addComponents(generic.getRawType(), components);
      Stream.of(generic.getActualTypeArguments()).forEach(of -> addComponents(of, components));
    } else if (type instanceof Class<?> record && record.isRecord()) {
      for (RecordComponent component : record.getRecordComponents()) {
        String line =
            record.getName() + ' ' + component.getName() + ' ' + component.getGenericType();
        // Packages are not in the JSON.
        line = line.replaceAll("(?:\\w+\\.)+(?=[A-Z])", "");
        if (components.add(line)) {
          addComponents(component.getGenericType(), components);
        }
      }
    }
  }

  @Test
  void whereAProfileLinkLeadsIsReadBack() throws IOException {
    Instant now = Instant.parse("2026-06-01T00:00:00Z");
    ProfileLink link = new ProfileLink("5f00000000000000010000a1", "YBu=");
    CacheEntry<ProfileLink> entry =
        new CacheEntry<>(
            new Sourced<>(link, Series.APP_V1),
            null,
            now,
            now.plusSeconds(60),
            now.plusSeconds(3600),
            now);
    RecordJson json = new RecordJson();
    assertThat(json.<ProfileLink>read(UserOperations.PROFILE_LINK, json.write(entry)))
        .isEqualTo(entry);
  }
}

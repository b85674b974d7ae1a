package io.github.xhsgraphql.sandbox;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.graphql.fetch.ComparedFields;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.RecordingCaller;
import io.github.xhsgraphql.upstream.RecordingCaller.Reading;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that the sandbox has every field that a reader can read for the same operation and series,
 * except fields that TikHub isn't known to have there. The README's table of fields is generated
 * from the sandbox's responses, so it would list a field that the sandbox lacks as missing.
 */
@QuarkusTest
@TestProfile(ComparedFields.On.class)
class SandboxFillsWhatIsReadTest {

  /**
   * Components that a reader would fill although TikHub isn't known to have them there.
   *
   * @param operations a regular expression for series and operation
   * @param components a regular expression for the paths of {@link Components}
   */
  private record Absent(String operations, String components, String why) {

    boolean covers(String operation, String component) {
      return operation.matches(operations) && component.matches(components);
    }
  }

  private static final List<Absent> ABSENT =
      List.of(
          new Absent(
              "APP_V./(comments|replies)",
              ".*\\.author\\.user\\.verification\\.(kind|description)",
              "a comment's author has no verification"),
          new Absent(
              "APP_V./(imageNote|videoNote|postedNotes|searchNotes|searchUsers)",
              "(items\\[]\\.)?(author\\.)?verification\\.description",
              "only a profile describes its verification"),
          new Absent("APP_V./imageNote", "video\\..*", "the endpoint for images has no streams"),
          new Absent(
              "APP_V./(videoNote|comments|replies)",
              ".*livePhotoUrl",
              "only a picture of an image note is a live photo"),
          new Absent(
              "APP_V./(postedNotes|favedNotes|topicNotes)",
              "items\\[]\\.cover\\.(livePhotoUrl|originalUrl)",
              "a list has the cover's url and url_size_large; original is empty (recorded)"),
          new Absent(
              "APP_V./postedNotes", "items\\[]\\.author\\.redId", "not among the keys recorded"),
          new Absent(
              "APP_V./searchNotes",
              "items\\[]\\.((cover|images\\[])\\.originalUrl|ipLocation|isPinned)",
              "original is empty, the others aren't among the keys recorded"),
          new Absent(
              "APP_V./(favedNotes|topicNotes)",
              "items\\[]\\.(author\\.(redId|verification\\..*)"
                  + "|(comment|favorite|share)Count|editedAt|ipLocation|isPinned)",
              "not among the keys recorded, which are fewer than in posted notes"),
          new Absent("APP_V./topicNotes", "items\\[]\\.video\\..*", "not among the keys recorded"),
          new Absent(
              "APP_V2/searchUsers",
              "next\\.values\\.session_id",
              "the endpoint has no such parameter"),
          new Absent(
              "WEB_V3/(imageNote|videoNote|postedNotes|searchNotes|comments|replies)",
              ".*author\\.(user\\.)?(redId|verification\\..*)",
              "a mention has ID, name, avatar and token"),
          new Absent("WEB_V3/.*", ".*\\.originalUrl", "a picture has no address of the original"),
          new Absent(
              "WEB_V3/(videoNote|postedNotes|searchNotes|comments|replies)",
              ".*(cover|pictures\\[]|images\\[])\\.livePhotoUrl",
              "only a picture of an image note is a live photo"),
          new Absent(
              "WEB_V3/(imageNote|videoNote|postedNotes|searchNotes)",
              ".*video\\.subtitles\\[]\\..*",
              "no body with subtitles is known"),
          new Absent(
              "WEB_V3/(imageNote|videoNote)",
              "isPinned|tags\\[]\\.topic\\..*",
              "a detail has no mark of pinned notes; its tags have no topic's ID"),
          new Absent(
              "WEB_V3/postedNotes",
              "items\\[]\\.((comment|favorite|share)Count|images\\[]\\..*|video\\..*)",
              "a note in this list has its likes and its cover only"),
          new Absent(
              "WEB_V3/(postedNotes|searchNotes)",
              "items\\[]\\.(excerpt|editedAt|ipLocation)",
              "neither text nor time nor place"),
          new Absent("WEB_V3/searchNotes", "items\\[]\\.isPinned", "a search has no pinned notes"),
          new Absent(
              "WEB_V3/user",
              "noteCount|likeCount|favoriteCount",
              "likes and favorites come as a sum, notes aren't counted"),
          new Absent(
              "WEB_V3/(user|searchUsers)",
              "(items\\[]\\.)?verification\\.description",
              "a verification has its type only"));

  @Inject RecordingCaller caller;
  @Inject CircuitBreakerMaintenance circuits;

  @AfterEach
  void allUp() {
    Sandbox.reset();
    Gateway.reset();
  }

  @Test
  void whatAReaderFillsIsThere() {
    Map<String, List<Reading>> readings = readings();
    assertThat(readings.keySet()).isEqualTo(operations());
    Probe probe = new Probe(readings.values().stream().flatMap(List::stream).toList());
    Map<String, Set<String>> unfilled =
        readings.entrySet().parallelStream()
            .collect(Collectors.toMap(Map.Entry::getKey, of -> unfilled(of.getValue(), probe)));
    Set<Absent> proven = new HashSet<>();
    Map<String, Set<String>> missing = new TreeMap<>();
    unfilled.forEach(
        (operation, components) -> {
          for (String component : components) {
            List<Absent> absent =
                ABSENT.stream().filter(each -> each.covers(operation, component)).toList();
            proven.addAll(absent);
            if (absent.isEmpty()) {
              missing.computeIfAbsent(operation, any -> new TreeSet<>()).add(component);
            }
          }
        });
    assertThat(missing).as("what readers fill and the sandbox never has").isEmpty();
    assertThat(ABSENT).as("exceptions that are needed").allMatch(proven::contains);
  }

  /**
   * Returns the components that the reader of an operation can fill and that none of its bodies
   * fills.
   */
  private static Set<String> unfilled(List<Reading> bodies, Probe probe) {
    Set<String> unfilled = new HashSet<>();
    bodies.forEach(body -> unfilled.addAll(probe.fillable(body)));
    bodies.forEach(body -> unfilled.removeAll(Components.of(body.read())));
    return unfilled;
  }

  /** Returns the gateway's operations of all series. */
  private static Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (Series series : Series.values()) {
      query("{seriesStatus{series operations{name}}}")
          .<String>getList("data.seriesStatus.find{it.series=='" + series + "'}.operations.name")
          .forEach(operation -> operations.add(series + "/" + operation));
    }
    return operations;
  }

  private Map<String, List<Reading>> readings() {
    Gateway.reset();
    caller.begin();
    String verified =
        query("{searchUsers(keyword:\"的\",first:30){nodes{userId verification{kind}}}}")
            .getString("data.searchUsers.nodes.find{it.verification!=null}.userId");
    Set<String> notes = notes(verified);
    for (Series series : Series.values()) {
      Sandbox.only(series);
      circuits.resetAll();
      askForEverything(List.of(Sandbox.BUSY_USER, verified), notes);
    }
    // The calls of one query end in any order.
    return caller.end().stream()
        .sorted(Comparator.comparing(reading -> reading.envelope().payload().verbatim()))
        .collect(Collectors.groupingBy(Reading::operation, TreeMap::new, Collectors.toList()));
  }

  /**
   * Returns notes of all sorts: of either kind, edited, with a live photo, by a verified author.
   */
  private static Set<String> notes(String verified) {
    Map<List<Object>, String> bySort = new HashMap<>();
    query(
            "{searchNotes(keyword:\"的\",first:100){"
                + "nodes{noteId kind editedAt images{livePhotoUrl}}}}")
        .<Map<String, Object>>getList("data.searchNotes.nodes")
        .forEach(
            note -> {
              boolean isLive = note.get("images").toString().contains("http");
              bySort.putIfAbsent(
                  List.of(note.get("kind"), note.get("editedAt") == null, isLive),
                  note.get("noteId").toString());
            });
    Set<String> notes = new TreeSet<>(bySort.values());
    notes.addAll(List.of(Sandbox.IMAGE_NOTE, Sandbox.VIDEO_NOTE));
    notes.addAll(
        query("{user(userId:\"" + verified + "\"){postedNotes(first:8){nodes{noteId}}}}")
            .getList("data.user.postedNotes.nodes.noteId"));
    return notes;
  }

  private static void askForEverything(List<String> users, Set<String> notes) {
    users.forEach(
        userId -> {
          String user = "{user(userId:\"" + userId + "\"){%s}}";
          query(user.formatted("bio"));
          query(user.formatted("postedNotes(first:40){nodes{noteId}}"));
          query(user.formatted("favedNotes(first:45){nodes{noteId}}"));
        });
    query("{user(shareLink:\"" + Sandbox.SHORT_USER_LINK + "\"){nickname}}");
    query("{searchUsers(keyword:\"的\",first:30){nodes{userId}}}");
    query("{searchNotes(keyword:\"的\",first:60){nodes{noteId}}}");
    query("{topic(topicId:\"" + Sandbox.TOPIC + "\"){name}}");
    query("{topic(topicId:\"" + Sandbox.TOPIC + "\"){notes(first:40){nodes{noteId}}}}");
    notes.forEach(noteId -> query("{note(noteId:\"" + noteId + "\"){text}}"));
    query(
        "{note(noteId:\""
            + Sandbox.IMAGE_NOTE
            + "\"){comments(first:100){nodes{commentId replies(first:9){nodes{commentId}}}}}}");
    // Otherwise the cache would serve the details.
    Gateway.clearCaches();
    notes.forEach(noteId -> query("{note(noteId:\"" + noteId + "\",kind:VIDEO){video{url}}}"));
  }
}

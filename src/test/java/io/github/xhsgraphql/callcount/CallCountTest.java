package io.github.xhsgraphql.callcount;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests how many upstream calls each query costs with empty caches and again within the entries'
 * lifetimes. The sandbox counts them.
 */
@QuarkusTest
class CallCountTest {

  private static final Map<String, String> IDS =
      Map.of(
          "$IMAGE", "\"" + Sandbox.IMAGE_NOTE + "\"",
          "$VIDEO", "\"" + Sandbox.VIDEO_NOTE + "\"",
          "$BUSY", "\"" + Sandbox.BUSY_USER + "\"");

  @BeforeEach
  void cold() {
    Sandbox.reset();
    Gateway.resetFailures();
  }

  private static JsonPath ask(String query) {
    String whole = query;
    for (Map.Entry<String, String> id : IDS.entrySet()) {
      whole = whole.replace(id.getKey(), id.getValue());
    }
    JsonPath answer = query(whole);
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    return answer;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | {note(noteId:$IMAGE){id noteId url shareUrl}}",
        "1 | {note(noteId:$IMAGE){title author{userId nickname avatarUrl} tags{name topic{topicId name}}}}",
        "2 | {note(noteId:$IMAGE){title author{nickname followerCount}}}",
        "1 | {note(noteId:$VIDEO){kind title}}",
        "2 | {note(noteId:$VIDEO){kind title video{url}}}",
        "1 | {note(noteId:$VIDEO,kind:VIDEO){kind title video{url}}}",
        "1 | {user(userId:$BUSY){userId postedNotes{nodes{title}}}}",
        "1 | {user(userId:$BUSY){postedNotes(first:20){nodes{noteId title kind excerpt likeCount cover{url} author{nickname}}}}}",
        "11 | {user(userId:$BUSY){postedNotes(first:10){nodes{title text}}}}",
        "1 | {note(noteId:$IMAGE){comments(first:10){nodes{content replies(first:1){nodes{content}}}}}}",
        "1 | {note(noteId:$IMAGE){comments(first:7){nodes{content}}}}",
        "2 | {note(noteId:$IMAGE){comments(first:11){nodes{content}}}}",
        "1 | {a:note(noteId:$IMAGE){title} b:note(noteId:$IMAGE){text} c:note(noteId:$IMAGE){likeCount}}",
        "2 | {note(noteId:$IMAGE){title comments(first:5){nodes{note{title text} content}}}}",
        "1 | {a:user(userId:$BUSY){nickname} b:user(userId:$BUSY){followerCount bio}}",
        "0 | {note(noteId:$IMAGE){title @skip(if:true) noteId}}"
      })
  void costs(int calls, String query) {
    JsonPath cold = ask(query);
    assertThat(Sandbox.calls()).isEqualTo(calls);
    assertThat(cold.getInt("extensions.upstream.calls")).isEqualTo(calls);
    JsonPath again = ask(query + " # not the same text");
    assertThat(Sandbox.calls()).as("again within its lifetime").isEqualTo(calls);
    assertThat(again.getInt("extensions.upstream.calls")).isZero();
    assertThat(again.<Object>get("data")).isEqualTo(cold.get("data"));
    if (calls > 0) {
      assertThat(again.getInt("extensions.upstream.cached")).isPositive();
    }
    JsonPath same = ask(query);
    assertThat(Sandbox.calls()).as("the very same within its lifetime").isEqualTo(calls);
    assertThat(same.<Object>get("data")).isEqualTo(cold.get("data"));
    assertThat(same.getInt("extensions.upstream.calls")).isZero();
    assertThat(same.<Object>get("extensions.cost")).isEqualTo(again.get("extensions.cost"));
    if (calls > 0) {
      assertThat(same.getInt("extensions.upstream.cached")).isPositive();
    }
  }

  @Test
  void theNextSevenCommentsCostOnlyThePagesTheyNeed() {
    String query =
        "{note(noteId:$IMAGE){comments(first:7,after:%s){nodes{commentId} pageInfo{endCursor}}}}";
    JsonPath first = ask(query.formatted("null"));
    assertThat(Sandbox.calls()).isEqualTo(1);
    String cursor = first.getString("data.note.comments.pageInfo.endCursor");
    JsonPath second = ask(query.formatted('"' + cursor + '"'));
    assertThat(Sandbox.calls()).as("three of the page known, four of the next").isEqualTo(2);
    cursor = second.getString("data.note.comments.pageInfo.endCursor");
    ask(query.formatted('"' + cursor + '"'));
    assertThat(Sandbox.calls()).as("six of the page known, one of the next").isEqualTo(3);
  }

  @Test
  void noteAndNodeShareOneCall() {
    String id = ask("{note(noteId:$IMAGE){id}}").getString("data.note.id");
    ask("{note(noteId:$IMAGE){title} node(id:\"" + id + "\"){... on Note{text}}}");
    assertThat(Sandbox.calls()).isEqualTo(1);
  }

  @Test
  void aVideosDataFromOneEndpointIsNotRequestedFromTheOther() {
    ask("{note(noteId:$VIDEO,kind:VIDEO){video{url}}}");
    ask("{note(noteId:$VIDEO){title text kind video{url}}}");
    assertThat(Sandbox.calls()).isEqualTo(1);
    Sandbox.reset();
    ask("{note(noteId:$VIDEO){title}}");
    ask("{note(noteId:$VIDEO,kind:VIDEO){title text}}");
    assertThat(Sandbox.calls()).isEqualTo(1);
  }

  @Test
  void whatAShareLinkLedToIsKnownByItsIdToo() {
    ask("{note(shareLink:\"" + Sandbox.SHORT_NOTE_LINK + "\"){title}}");
    ask("{note(noteId:$IMAGE){title}}");
    ask("{user(shareLink:\"" + Sandbox.SHORT_USER_LINK + "\"){nickname}}");
    ask("{user(userId:$BUSY){nickname}}");
    assertThat(Sandbox.calls()).isEqualTo(2);
  }

  @Test
  void aUserWhoIsKnownToHideTheirFavoritesIsNotAskedForThem() {
    ask("{user(userId:\"" + Sandbox.PRIVATE_USER + "\"){favedNotesArePublic}}");
    JsonPath answer =
        query("{user(userId:\"" + Sandbox.PRIVATE_USER + "\"){favedNotes{nodes{title}}}}");
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("PRIVATE");
    assertThat(Sandbox.calls()).isEqualTo(1);
  }

  @Test
  void aHundredConcurrentEqualQueriesCostAsMuchAsOne() {
    ExecutorService threads = Executors.newFixedThreadPool(50);
    try {
      List<CompletableFuture<JsonPath>> answers =
          IntStream.range(0, 100)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> ask("{note(noteId:$IMAGE){title author{followerCount}}}"), threads))
              .toList();
      int accounted = 0;
      for (CompletableFuture<JsonPath> answer : answers) {
        JsonPath got = answer.join();
        assertThat(got.getLong("data.note.author.followerCount")).isPositive();
        assertThat(
                got.getInt("extensions.upstream.calls")
                    + got.getInt("extensions.upstream.cached")
                    + got.getInt("extensions.upstream.coalesced"))
            .as("each load is a call, known, or shared")
            .isEqualTo(2);
        accounted += got.getInt("extensions.upstream.calls");
      }
      assertThat(Sandbox.calls()).isEqualTo(2);
      assertThat(accounted).isEqualTo(2);
    } finally {
      threads.shutdownNow();
    }
  }
}

package peer;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import peer.TikHubBodies.CommentPage;
import peer.TikHubBodies.Envelope;
import peer.TikHubBodies.NoteDetail;
import peer.TikHubBodies.NoteHolder;
import peer.TikHubBodies.NotePage;
import peer.TikHubBodies.Profile;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** A client of TikHub's App V2 series. */
@Component
class TikHub {

  private static final ParameterizedTypeReference<Envelope<List<NoteHolder>>> NOTE =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Envelope<Profile>> USER =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Envelope<NotePage>> NOTES =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Envelope<CommentPage>> COMMENTS =
      new ParameterizedTypeReference<>() {};

  private final WebClient client;

  TikHub(
      WebClient.Builder builder,
      @Value("${tikhub.base-url}") String baseUrl,
      @Value("${tikhub.api-key}") String apiKey) {
    HttpClient http = HttpClient.create(ConnectionProvider.create("tikhub", 1_000));
    this.client =
        builder
            .clientConnector(new ReactorClientHttpConnector(http))
            .baseUrl(baseUrl + "/api/v1/xiaohongshu/app_v2")
            .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + apiKey)
            .defaultHeader(HttpHeaders.USER_AGENT, "bench")
            .build();
  }

  Mono<NoteDetail> note(String noteId) {
    return get(NOTE, "/get_image_note_detail?note_id={id}", noteId)
        .flatMap(holders -> Mono.justOrEmpty(first(holders)))
        .flatMap(holder -> Mono.justOrEmpty(first(holder.noteList())));
  }

  Mono<Profile> user(String userId) {
    return get(USER, "/get_user_info?user_id={id}", userId);
  }

  /**
   * @param cursor null for the first page
   */
  Mono<NotePage> postedNotes(String userId, String cursor) {
    return cursor == null
        ? get(NOTES, "/get_user_posted_notes?user_id={id}", userId)
        : get(NOTES, "/get_user_posted_notes?user_id={id}&cursor={cursor}", userId, cursor);
  }

  /**
   * @param cursor null for the first page
   */
  Mono<CommentPage> comments(String noteId, String cursor, int index) {
    String common =
        "/get_note_comments?note_id={id}&index={index}&pageArea=UNFOLDED&sort_strategy=latest_v2";
    return cursor == null
        ? get(COMMENTS, common, noteId, index)
        : get(COMMENTS, common + "&cursor={cursor}", noteId, index, cursor);
  }

  private <T> Mono<T> get(
      ParameterizedTypeReference<Envelope<T>> type, String path, Object... values) {
    return client.get().uri(path, values).retrieve().bodyToMono(type).map(Envelope::payload);
  }

  private static <T> T first(List<T> list) {
    return list == null || list.isEmpty() ? null : list.get(0);
  }
}

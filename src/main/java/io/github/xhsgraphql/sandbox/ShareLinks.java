package io.github.xhsgraphql.sandbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Creates share links, and finds the note or user of a short or long link within any text. */
final class ShareLinks {

  private static final Pattern SHORT = Pattern.compile("xhslink\\.(?:com|cn)/(?:\\w/)?(\\w+)");
  private static final Pattern NOTE =
      Pattern.compile("xiaohongshu\\.com/(?:discovery/item|explore)/([0-9a-f]{24})");
  private static final Pattern PROFILE =
      Pattern.compile("xiaohongshu\\.com/user/profile/([0-9a-f]{24})");

  private final World world;

  ShareLinks(World world) {
    this.world = world;
  }

  static String shortLink(String code) {
    return "http://xhslink.com/a/" + code;
  }

  static String noteLink(Post post) {
    return "https://www.xiaohongshu.com/discovery/item/"
        + post.id()
        + "?app_platform=ios&xsec_source=app_share&type="
        + post.type()
        + "&xsec_token="
        + post.token();
  }

  static String profileLink(Person person) {
    return "https://www.xiaohongshu.com/user/profile/"
        + person.id()
        + "?xsec_token="
        + person.token()
        + "&xsec_source=app_share";
  }

  Optional<Post> post(String text) {
    Matcher code = SHORT.matcher(text);
    if (code.find()) {
      return world.posts().stream()
          .filter(post -> post.shortCode().equals(code.group(1)))
          .findFirst();
    }
    Matcher link = NOTE.matcher(text);
    return link.find() ? world.post(link.group(1)) : Optional.empty();
  }

  Optional<Person> person(String text) {
    Matcher code = SHORT.matcher(text);
    if (code.find()) {
      return world.people().stream()
          .filter(person -> person.shortCode().equals(code.group(1)))
          .findFirst();
    }
    Matcher link = PROFILE.matcher(text);
    return link.find() ? world.person(link.group(1)) : Optional.empty();
  }
}

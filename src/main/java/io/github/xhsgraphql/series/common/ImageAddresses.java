package io.github.xhsgraphql.series.common;

import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses among a picture's addresses. */
final class ImageAddresses {

  private static final Pattern HEIF =
      Pattern.compile("format/hei[fc]\\b|\\.hei[fc]\\b", Pattern.CASE_INSENSITIVE);

  private ImageAddresses() {}

  /** The first address that isn't HEIF; if all are, the first; null if there is none. */
  static @Nullable String shown(Collection<@Nullable String> addresses) {
    String heif = null;
    for (String address : addresses) {
      if (address != null && !isHeif(address)) {
        return address;
      }
      heif = heif != null ? heif : address;
    }
    return heif;
  }

  /** Looks for the letters first: a page has hundreds of addresses, and hardly any is HEIF. */
  private static boolean isHeif(String url) {
    return (url.contains("hei") || url.contains("HEI")) && HEIF.matcher(url).find();
  }
}

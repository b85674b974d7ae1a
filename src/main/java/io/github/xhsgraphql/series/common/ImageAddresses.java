package io.github.xhsgraphql.series.common;

import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses among a picture's addresses. */
final class ImageAddresses {

  private static final Pattern HEIF =
      Pattern.compile("format/hei[fc]\\b|\\.hei[fc]\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern HEIF_FORMAT =
      Pattern.compile("format/hei[fc]\\b", Pattern.CASE_INSENSITIVE);

  private ImageAddresses() {}

  /**
   * An address that browsers show: the first that isn't HEIF, else the first as WebP.
   *
   * @return null if there is no address
   */
  static @Nullable String shown(Collection<@Nullable String> addresses) {
    for (String address : addresses) {
      if (address != null && !isHeif(address)) {
        return address;
      }
    }
    return shown(first(addresses));
  }

  /**
   * The address in a form that browsers show. The CDN serves a picture in the format that its
   * address names, and the signature doesn't cover the format: two public clients measured that
   * {@code format/webp} and {@code format/jpg} work at an address that was signed as {@code
   * format/heif} (docs/upstream.md 3.14).
   */
  static @Nullable String shown(@Nullable String address) {
    return address != null && isHeif(address)
        ? HEIF_FORMAT.matcher(address).replaceAll("format/webp")
        : address;
  }

  /** Upstream's own address of what {@link #shown} gives. */
  static @Nullable String first(Collection<@Nullable String> addresses) {
    for (String address : addresses) {
      if (address != null) {
        return address;
      }
    }
    return null;
  }

  /** Looks for the letters first: a page has hundreds of addresses, and hardly any is HEIF. */
  private static boolean isHeif(String url) {
    return (url.contains("hei") || url.contains("HEI")) && HEIF.matcher(url).find();
  }
}

package io.github.xhsgraphql.access;

import io.quarkus.runtime.util.HashUtil;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The clients' keys, stored as SHA-256 hashes only. */
@Singleton
class ClientKeys {

  /** Restricts the characters of names, because names become labels in metrics. */
  private static final Pattern ENTRY =
      Pattern.compile("\\s*([A-Za-z0-9._-]{1,64})\\s*:\\s*([0-9A-Fa-f]{64})\\s*");

  @SuppressWarnings("ArrayRecordComponent") // entries are never compared
  private record Entry(String client, byte[] hash) {}

  private final List<Entry> entries = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();

  ClientKeys(ClientConfig config) {
    List<String> written = config.keys().orElse(List.of());
    for (int i = 0; i < written.size(); i++) {
      add(i + 1, written.get(i));
    }
  }

  /** Reports a mistake by its position only, because the entry's text may be a key. */
  private void add(int place, String written) {
    Matcher parts = ENTRY.matcher(written);
    if (!parts.matches()) {
      mistakes.add(
          ("Entry %d of GATEWAY_CLIENT_KEYS doesn't have the form name:sha256, with the key's"
                  + " SHA-256 in 64 hex digits.")
              .formatted(place));
      return;
    }
    byte[] hash = HexFormat.of().parseHex(parts.group(2));
    if (clientOf(hash).isPresent()) {
      mistakes.add(
          "Entry %d of GATEWAY_CLIENT_KEYS has the same key as an earlier entry.".formatted(place));
      return;
    }
    entries.add(new Entry(parts.group(1), hash));
  }

  /** Returns the mistakes in the configured keys, one line each. */
  List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * Returns the client that has this key; empty if none has. The comparison takes the same time for
   * every key, so that its time reveals nothing.
   */
  Optional<String> clientWith(String key) {
    return clientOf(HexFormat.of().parseHex(HashUtil.sha256(key)));
  }

  private Optional<String> clientOf(byte[] hash) {
    @Nullable String client = null;
    for (Entry entry : entries) {
      if (MessageDigest.isEqual(entry.hash(), hash)) {
        client = entry.client();
      }
    }
    return Optional.ofNullable(client);
  }
}

package io.github.xhsgraphql.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A row of the README's table of caches.
 *
 * @param bytes the size of an entry
 */
public record ReadmeCache(String name, long maximumSize, long bytes, String expireAfterWrite) {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| [^|]+ \\| `(\\d+)` \\| ([\\d,]+) \\| (.+) \\|$");

  /** Returns all rows. */
  static List<ReadmeCache> rows() throws IOException {
    return ROW.matcher(Files.readString(Path.of("README.md")))
        .results()
        .map(ReadmeCache::row)
        .toList();
  }

  private static ReadmeCache row(MatchResult row) {
    return new ReadmeCache(
        row.group(1),
        Long.parseLong(row.group(2)),
        Long.parseLong(row.group(3).replace(",", "")),
        row.group(4).replace("`", ""));
  }

  /** Returns the size of all caches when they are full. */
  public static long bytesOfAll() throws IOException {
    return rows().stream().mapToLong(row -> row.maximumSize() * row.bytes()).sum();
  }
}

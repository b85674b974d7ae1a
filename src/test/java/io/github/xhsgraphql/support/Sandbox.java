package io.github.xhsgraphql.support;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.post;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xhsgraphql.tikhub.Series;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Sets the sandbox's switches by HTTP, and names well-known IDs of its invented data. */
public final class Sandbox {

  public static final String IMAGE_NOTE = "69e0c5a0000000001d01a101";
  public static final String VIDEO_NOTE = "6a0b3c20000000002201b202";
  public static final String QUIET_NOTE = "68f1a2b0000000000303c303";
  public static final String SMALL_NOTE = "697b4d10000000000a04d404";
  public static final String FLAKY_NOTE = "69b2e840000000001e05e505";
  public static final String DELETED_NOTE = "6880d0f0000000001206f606";
  public static final String BUSY_USER = "5e0a1b2c0000000001007a01";
  public static final String QUIET_USER = "5f1b2c3d0000000001008b02";
  public static final String PRIVATE_USER = "60c2d3e40000000001009c03";
  public static final String RECOMMENDING_USER = "65d4153400000000fe8cc246";
  public static final String SILENT_USER = "60f201c400000000b5b0d405";
  public static final String GONE_USER = "61d3e4f5000000000100ad04";

  /** A topic with 46 notes. */
  public static final String TOPIC = "5ce7e984d95ce01c0712a4a3";

  public static final String COMMENT_WITH_REPLIES = "69e503a7000000008d522c83";
  public static final String SHORT_NOTE_LINK = "http://xhslink.com/a/YnABKaFcnb2";
  public static final String SHORT_USER_LINK = "http://xhslink.com/a/bcxDDzmT9LW";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Sandbox() {}

  /**
   * Brings all series up, clears the record of requests, and clears the gateway's caches except the
   * tokens.
   */
  public static void reset() {
    resetUpstream();
    Gateway.clearCaches();
  }

  /** Brings all series up and clears the record of requests. The gateway keeps its caches. */
  public static void resetUpstream() {
    post("/sandbox/reset").then().statusCode(200);
  }

  /** Switches series off and clears the gateway's caches. */
  public static void down(Series... series) {
    Gateway.clearCaches();
    breakDown(series);
  }

  /** Switches series off. The gateway keeps its caches. */
  public static void breakDown(Series... series) {
    for (Series one : series) {
      post("/sandbox/" + one + "/down").then().statusCode(200);
    }
  }

  /** Switches all other series off. */
  public static void only(Series series) {
    reset();
    Arrays.stream(Series.values()).filter(other -> other != series).forEach(Sandbox::down);
  }

  /** Returns the number of upstream calls since the last reset. */
  public static int calls() {
    return requests().size();
  }

  public static List<Map<String, Object>> requests() {
    try {
      return MAPPER.readValue(get("/sandbox/requests").asByteArray(), new TypeReference<>() {});
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

package io.github.xhsgraphql.support;

/** Small bodies of invented notes and users, in each series' form (see docs/upstream.md). */
public final class Bodies {

  public static final String NOTE = "68a1f0c2000000000100a001";
  public static final String AUTHOR = "5f00aa11000000000100bb22";

  private Bodies() {}

  /** Wraps a payload in the envelope of App V2 and App V1. */
  public static String app(String payload) {
    return """
    {"code":200,"request_id":"r","message":"Request successful.","params":{},"cache_url":
    "https://cache.example/secret-cache-url","data":{"code":0,"success":true,"msg":"成功","data":%s}}
    """
        .formatted(payload);
  }

  /** Returns a note in the form of the APP series' image endpoints. */
  public static String appNote(String id, String title) {
    return app(
        "[{\"note_list\":[%s],\"model_type\":\"note\"}]"
            .formatted(appNoteObject(id, title, "normal")));
  }

  /** Returns a video note in the form of the image endpoints, which is without streams. */
  public static String appVideoAtImageEndpoint(String id) {
    return app("[{\"note_list\":[%s]}]".formatted(appNoteObject(id, "a film", "video")));
  }

  /** Returns a video note in the form of App V2's video endpoint. */
  public static String appVideo(String id) {
    String note = appNoteObject(id, "a film", "video");
    return app(
        "[%s]"
            .formatted(
                note.substring(0, note.lastIndexOf('}'))
                    + """
                    ,"video_info_v2":{"capa":{"duration":12},"media":{"video_id":"137872474977208975",
                    "video":{"width":720,"height":1280,"duration":13},"stream":{"h264":[{"master_url":
                    "http://v.example/a.mp4","width":720,"height":1280,"duration":12345,"avg_bitrate":900000,
                    "size":1234567,"fps":30,"quality_type":"HD","backup_urls":[]}],"h265":[],"h266":[],"av1":[]}}}}
                    """));
  }

  private static String appNoteObject(String id, String title, String type) {
    return """
    {"id":"%s","type":"%s","title":"%s","desc":"whole text","time":1755443394,"last_update_time":0,
    "liked_count":7,"collected_count":8,"comments_count":9,"shared_count":1,"hash_tag":[],"images_list":[],
    "user":{"userid":"%s","nickname":"Mei Lan","image":"https://a.example/m.jpg","red_id":"meilan8"}}
    """
        .formatted(id, type, title, AUTHOR);
  }

  /** Returns a note in the form of Web V3. */
  public static String webNote(String id, String title) {
    return """
    {"code":200,"data":{"code":0,"success":true,"msg":"成功","data":{"items":[{"id":"%s","modelType":"note",
    "noteCard":{"noteId":"%s","type":"normal","title":"%s","desc":"whole text","time":1755443394000,
    "user":{"userId":"%s","nickname":"Mei Lan"},"interactInfo":{"likedCount":"1.2万"},"imageList":[],
    "tagList":[]}}]}}}
    """
        .formatted(id, id, title, AUTHOR);
  }

  /** Returns a body of HTTP 200 with a failure inside, which is billed. */
  public static String innerFailure(int code, String message) {
    return """
    {"code":200,"data":{"code":%d,"success":false,"msg":"%s","data":null}}
    """
        .formatted(code, message);
  }

  /** Returns an error body of TikHub, which repeats the request's headers. */
  public static String detail(int status) {
    return """
    {"detail":{"code":%d,"message":"Invalid API token, your submitted API token is %s.",
    "headers":{"Authorization":"Bearer %s"}}}
    """
        .formatted(status, PlannedUpstream.KEY, PlannedUpstream.KEY);
  }
}

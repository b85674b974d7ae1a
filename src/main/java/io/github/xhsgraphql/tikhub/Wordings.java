package io.github.xhsgraphql.tikhub;

import static io.github.xhsgraphql.tikhub.Subject.Kind.NOTE;
import static io.github.xhsgraphql.tikhub.Subject.Kind.THING;
import static io.github.xhsgraphql.tikhub.Subject.Kind.TOPIC;
import static io.github.xhsgraphql.tikhub.Subject.Kind.USER;
import static io.github.xhsgraphql.tikhub.Wording.GUESS;
import static io.github.xhsgraphql.tikhub.Wording.Meaning.NOT_FOUND;
import static io.github.xhsgraphql.tikhub.Wording.Meaning.NO_ACCESS;
import static io.github.xhsgraphql.tikhub.Wording.Meaning.PRIVATE;
import static io.github.xhsgraphql.tikhub.Wording.Meaning.UNCLEAR;

import io.github.xhsgraphql.tikhub.Wording.Meaning;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of all reasons that Xiaohongshu is known, or expected, to give instead of the requested
 * thing. TikHub passes them on in {@code msg}.
 *
 * <p>To add a reason, use the shortest part that all its variants have in common and that no other
 * reason has. The first match decides, so put a part that contains another part before it. A reason
 * that isn't in the table stays a failure. The metric {@code gateway.upstream.unknown.wordings}
 * counts it.
 */
final class Wordings {

  // The sources are public clients of Xiaohongshu, which list the texts that they encountered.
  private static final String MCP = "xpzouying/xiaohongshu-mcp, feed_detail.go";
  private static final String XHS = "ReaJason/xhs, exception.py";
  private static final String CRAWLER = "NanmiCoder/MediaCrawler, media_platform/xhs";
  private static final String XHS_MCP = "jobsonlook/xhs-mcp#32";
  private static final String OPENCLI = "jackwener/OpenCLI, xiaohongshu/note";
  private static final String SITE = "Xiaohongshu's web site, quoted by several scrapers";
  private static final String TIKHUB = "TikHub, reported by several of its clients";

  /** The known wordings. The first match decides. */
  static final List<Wording> TABLE =
      List.of(
          // TikHub's own session, network or signature.
          new Wording(THING, "检测到账号异常", NO_ACCESS, XHS_MCP),
          new Wording(THING, "当前账号存在异常", NO_ACCESS, SITE),
          new Wording(THING, "登录的账号", NO_ACCESS, XHS_MCP),
          new Wording(THING, "您的账号", NO_ACCESS, GUESS),
          new Wording(THING, "你的账号", NO_ACCESS, GUESS),
          new Wording(THING, "登录已过期", NO_ACCESS, XHS),
          new Wording(THING, "登录已失效", NO_ACCESS, GUESS),
          new Wording(THING, "无登录信息", NO_ACCESS, SITE),
          new Wording(THING, "请登录", NO_ACCESS, SITE),
          new Wording(THING, "请先登录", NO_ACCESS, GUESS),
          new Wording(THING, "cookie", NO_ACCESS, GUESS),
          new Wording(THING, "网络连接异常", NO_ACCESS, XHS),
          new Wording(THING, "浏览器异常", NO_ACCESS, XHS),
          new Wording(THING, "访问频次异常", NO_ACCESS, CRAWLER),
          new Wording(THING, "访问频繁", NO_ACCESS, SITE),
          new Wording(THING, "操作频繁", NO_ACCESS, SITE),
          new Wording(THING, "安全验证", NO_ACCESS, SITE),
          new Wording(THING, "安全限制", NO_ACCESS, OPENCLI),
          new Wording(THING, "存在风险", NO_ACCESS, SITE),
          new Wording(THING, "接口不存在", NO_ACCESS, GUESS),
          new Wording(THING, "服务不存在", NO_ACCESS, GUESS),
          new Wording(THING, "Network connection error", NO_ACCESS, CRAWLER),
          new Wording(THING, "your account", NO_ACCESS, GUESS),
          new Wording(THING, "login", NO_ACCESS, GUESS),
          new Wording(THING, "too frequent", NO_ACCESS, GUESS),
          new Wording(THING, "too many requests", NO_ACCESS, GUESS),
          new Wording(THING, "endpoint", NO_ACCESS, GUESS),
          new Wording(THING, "service is not available", NO_ACCESS, GUESS),
          new Wording(THING, "service not available", NO_ACCESS, GUESS),
          new Wording(THING, "service unavailable", NO_ACCESS, GUESS),
          // The token is missing or expired, or the web site doesn't show the note.
          new Wording(THING, "访问链接异常", UNCLEAR, "ReaJason/xhs#136"),
          new Wording(THING, "xsec_token", UNCLEAR, GUESS),
          new Wording(THING, "仅支持在小红书APP内查看", UNCLEAR, SITE),
          // The owner hides the thing.
          new Wording(NOTE, "仅作者可见", PRIVATE, MCP),
          new Wording(NOTE, "私密笔记", PRIVATE, MCP),
          new Wording(THING, "因用户设置", PRIVATE, MCP),
          new Wording(THING, "因作者设置", PRIVATE, GUESS),
          new Wording(THING, "因对方设置", PRIVATE, GUESS),
          new Wording(THING, "隐私设", PRIVATE, GUESS),
          new Wording(NOTE, "仅自己可见", PRIVATE, GUESS),
          new Wording(NOTE, "仅作者本人", PRIVATE, GUESS),
          new Wording(NOTE, "仅粉丝可见", PRIVATE, GUESS),
          new Wording(NOTE, "好友可见", PRIVATE, GUESS),
          new Wording(NOTE, "设为私密", PRIVATE, GUESS),
          new Wording(NOTE, "作者隐藏", PRIVATE, GUESS),
          new Wording(NOTE, "关闭了评论", PRIVATE, GUESS),
          new Wording(NOTE, "评论区已关闭", PRIVATE, GUESS),
          new Wording(NOTE, "评论已关闭", PRIVATE, GUESS),
          new Wording(USER, "私密账号", PRIVATE, GUESS),
          new Wording(USER, "未公开", PRIVATE, GUESS),
          new Wording(THING, "only visible to", PRIVATE, GUESS),
          new Wording(THING, "visible to the author only", PRIVATE, GUESS),
          new Wording(THING, "only the author can", PRIVATE, GUESS),
          new Wording(THING, "privacy settings", PRIVATE, GUESS),
          new Wording(THING, "user's settings", PRIVATE, GUESS),
          new Wording(THING, "author's settings", PRIVATE, GUESS),
          new Wording(THING, "is private", PRIVATE, GUESS),
          new Wording(THING, "private note", PRIVATE, GUESS),
          new Wording(THING, "private account", PRIVATE, GUESS),
          // The thing was deleted, withdrawn or removed, expired, or never existed.
          new Wording(THING, "不存在", NOT_FOUND, TIKHUB),
          new Wording(THING, "已被删除", NOT_FOUND, MCP),
          new Wording(THING, "已删除", NOT_FOUND, SITE),
          new Wording(THING, "作者删除", NOT_FOUND, SITE),
          new Wording(THING, "不见了", NOT_FOUND, SITE),
          new Wording(THING, "违规", NOT_FOUND, MCP),
          new Wording(THING, "违反", NOT_FOUND, GUESS),
          new Wording(NOTE, "无法浏览", NOT_FOUND, "NanmiCoder/MediaCrawler#719"),
          new Wording(NOTE, "无法展示", NOT_FOUND, XHS),
          new Wording(NOTE, "无法显示", NOT_FOUND, SITE),
          new Wording(NOTE, "笔记状态异常", NOT_FOUND, XHS),
          new Wording(NOTE, "已下架", NOT_FOUND, SITE),
          new Wording(NOTE, "已失效", NOT_FOUND, MCP),
          new Wording(NOTE, "审核中", NOT_FOUND, SITE),
          new Wording(THING, "无法查看", NOT_FOUND, SITE),
          new Wording(NOTE, "不允许查看", NOT_FOUND, GUESS),
          new Wording(NOTE, "已过期", NOT_FOUND, GUESS),
          new Wording(NOTE, "已撤回", NOT_FOUND, GUESS),
          new Wording(USER, "已注销", NOT_FOUND, SITE),
          new Wording(USER, "被封禁", NOT_FOUND, SITE),
          new Wording(USER, "已封禁", NOT_FOUND, GUESS),
          new Wording(USER, "被封号", NOT_FOUND, GUESS),
          new Wording(USER, "冻结", NOT_FOUND, GUESS),
          new Wording(USER, "已停用", NOT_FOUND, GUESS),
          new Wording(USER, "主页无法访问", NOT_FOUND, GUESS),
          new Wording(THING, "已下线", NOT_FOUND, GUESS),
          new Wording(TOPIC, "已关闭", NOT_FOUND, GUESS),
          new Wording(THING, "已屏蔽", NOT_FOUND, GUESS),
          new Wording(THING, "被屏蔽", NOT_FOUND, GUESS),
          new Wording(THING, "not available", NOT_FOUND, "report of an error row in App V2"),
          new Wording(THING, "isn't available", NOT_FOUND, "xpzouying/xiaohongshu-mcp#627"),
          new Wording(THING, "no longer available", NOT_FOUND, GUESS),
          new Wording(NOTE, "status abnormal", NOT_FOUND, CRAWLER),
          new Wording(THING, "not found", NOT_FOUND, GUESS),
          new Wording(THING, "not exist", NOT_FOUND, GUESS),
          new Wording(THING, "doesn't exist", NOT_FOUND, GUESS),
          new Wording(THING, "been deleted", NOT_FOUND, GUESS),
          new Wording(THING, "was deleted", NOT_FOUND, GUESS),
          new Wording(THING, "been removed", NOT_FOUND, GUESS),
          new Wording(THING, "was removed", NOT_FOUND, GUESS),
          new Wording(THING, "been banned", NOT_FOUND, GUESS),
          new Wording(THING, "been suspended", NOT_FOUND, GUESS),
          new Wording(THING, "deactivated", NOT_FOUND, GUESS),
          new Wording(THING, "account cancelled", NOT_FOUND, GUESS),
          new Wording(THING, "can't be viewed", NOT_FOUND, GUESS),
          new Wording(THING, "cannot be viewed", NOT_FOUND, GUESS),
          new Wording(THING, "cannot be displayed", NOT_FOUND, GUESS),
          new Wording(THING, "community guidelines", NOT_FOUND, GUESS),
          // Upstream says this about deleted notes, and about everything during an outage.
          new Wording(THING, "服务异常", UNCLEAR, TIKHUB),
          new Wording(THING, "数据异常", UNCLEAR, TIKHUB),
          new Wording(THING, "参数错误", UNCLEAR, TIKHUB),
          new Wording(THING, "系统繁忙", UNCLEAR, GUESS),
          new Wording(THING, "请求失败", UNCLEAR, GUESS),
          new Wording(THING, "成功", UNCLEAR, TIKHUB),
          new Wording(THING, "success", UNCLEAR, TIKHUB));

  /**
   * Xiaohongshu's own codes. They apply if the words don't decide. Codes for notes apply only to
   * notes.
   */
  private static final Map<Long, Meaning> CODES =
      Map.ofEntries(
          Map.entry(-510000L, NOT_FOUND), // no such note: MediaCrawler
          Map.entry(-510001L, NOT_FOUND), // a note that can't be shown: ReaJason/xhs
          Map.entry(300031L, NOT_FOUND), // a note that can't be viewed now: ReaJason/xhs#156
          Map.entry(-100L, NO_ACCESS), // login expired: ReaJason/xhs
          Map.entry(-101L, NO_ACCESS), // no login: several clients
          Map.entry(-104L, NO_ACCESS), // login without permission: jobsonlook/xhs-mcp#32
          Map.entry(300011L, NO_ACCESS), // account suspected: jobsonlook/xhs-mcp#32
          Map.entry(300012L, NO_ACCESS), // IP address blocked: ReaJason/xhs
          Map.entry(300013L, NO_ACCESS), // too frequent: MediaCrawler
          Map.entry(300015L, NO_ACCESS), // wrong signature: ReaJason/xhs
          Map.entry(300017L, UNCLEAR), // odd link, such as one without a token: ReaJason/xhs#136
          Map.entry(-1L, UNCLEAR),
          Map.entry(0L, UNCLEAR));

  private Wordings() {}

  /** Returns the meaning of a {@linkplain Wording#plain plain} text; null if it is unknown. */
  static @Nullable Meaning ofText(Subject.Kind about, String plainText) {
    return TABLE.stream()
        .filter(wording -> wording.matches(about, plainText))
        .map(Wording::meaning)
        .findFirst()
        .orElse(null);
  }

  /** Returns the meaning of a code; null if it is unknown. */
  static @Nullable Meaning ofCode(Subject.Kind about, @Nullable Long code) {
    Meaning meaning = code == null ? null : CODES.get(code);
    return meaning == NOT_FOUND && !about.mayBe(NOTE) ? UNCLEAR : meaning;
  }
}

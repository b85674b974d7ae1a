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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
      Stream.of(
              // TikHub's own session, network or signature.
              all(NO_ACCESS, THING, XHS_MCP, "检测到账号异常", "登录的账号"),
              all(
                  NO_ACCESS,
                  THING,
                  SITE,
                  "当前账号存在异常",
                  "无登录信息",
                  "请登录",
                  "访问频繁",
                  "操作频繁",
                  "安全验证",
                  "存在风险"),
              all(
                  NO_ACCESS,
                  THING,
                  GUESS,
                  "您的账号",
                  "你的账号",
                  "登录已失效",
                  "请先登录",
                  "cookie",
                  "接口不存在",
                  "服务不存在",
                  "your account",
                  "login",
                  "too frequent",
                  "too many requests",
                  "endpoint",
                  "service is not available",
                  "service not available",
                  "service unavailable"),
              all(NO_ACCESS, THING, XHS, "登录已过期", "网络连接异常", "浏览器异常"),
              all(NO_ACCESS, THING, CRAWLER, "访问频次异常", "Network connection error"),
              all(NO_ACCESS, THING, OPENCLI, "安全限制"),
              // The token is missing or expired, or the web site doesn't show the note.
              all(UNCLEAR, THING, "ReaJason/xhs#136", "访问链接异常"),
              all(UNCLEAR, THING, GUESS, "xsec_token"),
              all(UNCLEAR, THING, SITE, "仅支持在小红书APP内查看"),
              // The owner hides the thing.
              all(PRIVATE, NOTE, MCP, "仅作者可见", "私密笔记"),
              all(PRIVATE, THING, MCP, "因用户设置"),
              all(
                  PRIVATE,
                  THING,
                  GUESS,
                  "因作者设置",
                  "因对方设置",
                  "隐私设",
                  "only visible to",
                  "visible to the author only",
                  "only the author can",
                  "privacy settings",
                  "user's settings",
                  "author's settings",
                  "is private",
                  "private note",
                  "private account"),
              all(
                  PRIVATE, NOTE, GUESS, "仅自己可见", "仅作者本人", "仅粉丝可见", "好友可见", "设为私密", "作者隐藏", "关闭了评论",
                  "评论区已关闭", "评论已关闭"),
              all(PRIVATE, USER, GUESS, "私密账号", "未公开"),
              // The thing was deleted, withdrawn or removed, expired, or never existed.
              all(NOT_FOUND, THING, TIKHUB, "不存在"),
              all(NOT_FOUND, THING, MCP, "已被删除", "违规"),
              all(NOT_FOUND, THING, SITE, "已删除", "作者删除", "不见了", "无法查看"),
              all(
                  NOT_FOUND,
                  THING,
                  GUESS,
                  "违反",
                  "已下线",
                  "已屏蔽",
                  "被屏蔽",
                  "no longer available",
                  "not found",
                  "not exist",
                  "doesn't exist",
                  "been deleted",
                  "was deleted",
                  "been removed",
                  "was removed",
                  "been banned",
                  "been suspended",
                  "deactivated",
                  "account cancelled",
                  "can't be viewed",
                  "cannot be viewed",
                  "cannot be displayed",
                  "community guidelines"),
              all(NOT_FOUND, NOTE, "NanmiCoder/MediaCrawler#719", "无法浏览"),
              all(NOT_FOUND, NOTE, XHS, "无法展示", "笔记状态异常"),
              all(NOT_FOUND, NOTE, SITE, "无法显示", "已下架", "审核中"),
              all(NOT_FOUND, NOTE, MCP, "已失效"),
              all(NOT_FOUND, NOTE, GUESS, "不允许查看", "已过期", "已撤回"),
              all(NOT_FOUND, USER, SITE, "已注销", "被封禁"),
              all(NOT_FOUND, USER, GUESS, "已封禁", "被封号", "冻结", "已停用", "主页无法访问"),
              all(NOT_FOUND, TOPIC, GUESS, "已关闭"),
              all(NOT_FOUND, THING, "report of an error row in App V2", "not available"),
              all(NOT_FOUND, THING, "xpzouying/xiaohongshu-mcp#627", "isn't available"),
              all(NOT_FOUND, NOTE, CRAWLER, "status abnormal"),
              // Upstream says this about deleted notes, and about everything during an outage.
              all(UNCLEAR, THING, TIKHUB, "服务异常", "数据异常", "参数错误", "成功", "success"),
              all(UNCLEAR, THING, GUESS, "系统繁忙", "请求失败"))
          .flatMap(wordings -> wordings)
          .toList();

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

  /** Returns wordings that have the same meaning and come from the same source. */
  private static Stream<Wording> all(
      Meaning meaning, Subject.Kind about, String source, String... parts) {
    return Arrays.stream(parts).map(part -> new Wording(about, part, meaning, source));
  }

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

package io.github.xhsgraphql.sharelink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.xhsgraphql.sharelink.ParsedLink.NoteLink;
import io.github.xhsgraphql.sharelink.ParsedLink.ShortLink;
import io.github.xhsgraphql.sharelink.ParsedLink.UserLink;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareLinkParserTest {

  private static final String NOTE = "68a0c2d4000000001c00aa01";
  private static final String USER = "5f00000000000000010000a1";
  private static final String WWW = "https://www.xiaohongshu.com";
  private static final String EXPLORE = WWW + "/explore/" + NOTE;

  static Stream<Arguments> links() {
    return Stream.of(
        // Long links, every host and path
        arguments(EXPLORE, note(null)),
        arguments("http://xiaohongshu.com/explore/" + NOTE, note(null)),
        arguments("https://m.xiaohongshu.com/discovery/item/" + NOTE, note(null)),
        arguments("https://rednote.com/explore/" + NOTE + "/", note(null)),
        arguments("https://www.rednote.com/discovery/item/" + NOTE, note(null)),
        arguments(WWW + "/user/profile/" + USER, user(null)),
        arguments(WWW + "/user/profile/" + USER + "/?xsec_token=YBu%3D", user("YBu=")),
        arguments(WWW + "/user/profile/" + USER + "/" + NOTE, note(null)),
        arguments(
            "HTTPS://WWW.XiaoHongShu.COM/explore/" + NOTE.toUpperCase(Locale.ROOT), note(null)),
        arguments("https://www.xiaohongshu.com:443/explore/" + NOTE, note(null)),
        arguments("http://www.xiaohongshu.com:80/explore/" + NOTE, note(null)),
        arguments(EXPLORE + "#comments", note(null)),
        // Tokens
        arguments(EXPLORE + "?xsec_token=AB_a-1=&xsec_source=pc_feed", note("AB_a-1=")),
        arguments(EXPLORE + "?a=b&xsec_token=ABx%2By%2Fz%3D%3D#f", note("ABx+y/z==")),
        arguments(EXPLORE + "?xsec_token=AB+y/z=", note("AB+y/z=")),
        arguments(EXPLORE + "?xsec_token=", note(null)),
        arguments(EXPLORE + "?xsec_token=A%0D%0AB", note(null)),
        arguments(EXPLORE + "?xsec_token=A%20B", note(null)),
        arguments(EXPLORE + "?xsec_token=A%ZZ", note(null)),
        arguments(EXPLORE + "?xsec_token=" + "A".repeat(201), note(null)),
        arguments(EXPLORE + "?xsec_token=" + "A".repeat(200), note("A".repeat(200))),
        arguments(EXPLORE + "?xsec_token=%21&xsec_token=ABsecond", note("ABsecond")),
        arguments(EXPLORE + "?my_xsec_token=ABother", note(null)),
        arguments(EXPLORE + "#xsec_token=ABfragment", note(null)),
        arguments(EXPLORE + "?to=https://evil.example/&xsec_token=AB1", note("AB1")),
        // Short links
        arguments("http://xhslink.com/a/AbC123", shortLink("http://xhslink.com/a/AbC123")),
        arguments("https://xhslink.com/m/7AbC_-x", shortLink("https://xhslink.com/m/7AbC_-x")),
        arguments("https://www.xhslink.com/AbC123/", shortLink("https://www.xhslink.com/AbC123")),
        arguments("HTTP://XHSLINK.COM:80/o/AbCd?x=1#y", shortLink("http://xhslink.com/o/AbCd")),
        arguments("http://xhslink.cn/o/AbC123", shortLink("http://xhslink.cn/o/AbC123")),
        arguments("https://xhslink.cn/m/7AbC_-x//", shortLink("https://xhslink.cn/m/7AbC_-x")),
        arguments("https://www.xhslink.cn/a/AbC123", shortLink("https://www.xhslink.cn/a/AbC123")),
        // Pages that a browser's address bar shows, on every host
        arguments(
            WWW + "/search_result/" + NOTE + "?xsec_token=AB1=&xsec_source=pc_search",
            note("AB1=")),
        arguments("https://www.rednote.com/search_result/" + NOTE, note(null)),
        arguments("https://m.rednote.com/explore/" + NOTE, note(null)),
        arguments("https://rednote.com/user/profile/" + USER, user(null)),
        arguments("https://www.rednote.com/user/profile/" + USER + "/" + NOTE, note(null)),
        arguments("https://m.xiaohongshu.com/user/profile/" + USER + "/" + NOTE, note(null)),
        arguments(WWW + "/user/profile/" + USER + "?tab=fav&subTab=note", user(null)),
        // What follows the ID
        arguments(EXPLORE + "//", note(null)),
        arguments(EXPLORE + "/comments?xsec_token=AB1", note("AB1")),
        arguments(WWW + "/discovery/item/" + NOTE + "/single_feed/", note(null)),
        arguments(WWW + "/user/profile/" + USER + "/followers", user(null)),
        // Deep links
        arguments("xhsdiscover://item/" + NOTE, note(null)),
        arguments("xhsdiscover://item/" + NOTE + "?type=normal&xsec_token=AB1", note("AB1")),
        arguments("xhsdiscover://item/discovery." + NOTE + "?feedType=single", note(null)),
        arguments("xhsdiscover://1/item/" + NOTE, note(null)),
        arguments("xhsdiscover://video_feed/" + NOTE + "?sourceID=explore", note(null)),
        arguments("xhsdiscover://portrait_feed/" + NOTE + "?title=''", note(null)),
        arguments("xhsdiscover://user/" + USER, user(null)),
        arguments("xhsdiscover://user/" + USER + "/followers", user(null)),
        arguments("xhsdiscover://1/user/user." + USER, user(null)),
        arguments("xhsdiscover://1/user/" + USER, user(null)),
        arguments(
            "打开 XHSDISCOVER://user/user." + USER.toUpperCase(Locale.ROOT) + "，看看", user(null)),
        // Links without a scheme
        arguments("xhslink.com/m/7ExAmPlE9", shortLink("http://xhslink.com/m/7ExAmPlE9")),
        arguments("XHSLINK.CN/o/7ExAmPlE9/", shortLink("http://xhslink.cn/o/7ExAmPlE9")),
        arguments("www.xiaohongshu.com/explore/" + NOTE + "?xsec_token=AB1", note("AB1")),
        arguments("rednote.com/user/profile/" + USER, user(null)),
        arguments(
            "秋天的第一口热汤 xhslink.com/m/7ExAmPlE9 复制后打开【小红书】查看笔记！",
            shortLink("http://xhslink.com/m/7ExAmPlE9")),
        arguments("秋天的热汤xhslink.com/m/7ExAmPlE9复制", shortLink("http://xhslink.com/m/7ExAmPlE9")),
        arguments("链接：xhslink.com/m/7ExAmPlE9。", shortLink("http://xhslink.com/m/7ExAmPlE9")),
        arguments("快来看吧。xhslink.com/m/7ExAmPlE9", shortLink("http://xhslink.com/m/7ExAmPlE9")),
        arguments("链接:xhslink.com/m/7ExAmPlE9", shortLink("http://xhslink.com/m/7ExAmPlE9")),
        arguments("😆xhslink.com/m/7ExAmPlE9😆", shortLink("http://xhslink.com/m/7ExAmPlE9")),
        arguments("“xhslink.com/m/7ExAmPlE9”", shortLink("http://xhslink.com/m/7ExAmPlE9")),
        arguments("(xhslink.com/m/7ExAmPlE9)", shortLink("http://xhslink.com/m/7ExAmPlE9")),
        // Punctuation beside a link
        arguments("【http://xhslink.cn/o/AbC123】", shortLink("http://xhslink.cn/o/AbC123")),
        arguments("（" + EXPLORE + "?xsec_token=AB1=）", note("AB1=")),
        arguments("《" + EXPLORE + "》", note(null)),
        arguments("「" + EXPLORE + "」、", note(null)),
        arguments("看：" + EXPLORE + "！", note(null)),
        arguments(EXPLORE + "；下一个", note(null)),
        arguments(EXPLORE + "…", note(null)),
        arguments(EXPLORE + "～", note(null)),
        arguments("\u3000" + EXPLORE + "\u3000", note(null)),
        arguments("\ufeff" + EXPLORE + "\u200b", note(null)),
        arguments("主页>>" + "http://xhslink.cn/m/AbC123~", shortLink("http://xhslink.cn/m/AbC123")),
        // Links as chats and pages write them
        arguments("[title](" + EXPLORE + ")", note(null)),
        arguments(
            "[http://xhslink.cn/o/AbC123](http://xhslink.cn/o/AbC123)",
            shortLink("http://xhslink.cn/o/AbC123")),
        arguments(EXPLORE + "?source=web&amp;xsec_token=AB1=&amp;x=y", note("AB1=")),
        // Whole share texts
        arguments(
            "今天也要开心 http://xhslink.com/a/AbC123 ，复制本条信息，打开【小红书】App查看精彩内容！",
            shortLink("http://xhslink.com/a/AbC123")),
        arguments(
            "今天也要开心http://xhslink.com/a/AbC123，复制本条信息", shortLink("http://xhslink.com/a/AbC123")),
        arguments(
            "37 小溪发布了一篇小红书笔记，快来看吧！ 😆 x9Yz 😆 https://www.xiaohongshu.com/discovery/item/"
                + NOTE
                + "?source=webshare&xsec_token=ABshare= 复制",
            note("ABshare=")),
        arguments("看看这个\n" + EXPLORE + "\n不错", note(null)),
        arguments("链接:" + EXPLORE + ".", note(null)),
        arguments("see (" + EXPLORE + ").", note(null)),
        arguments("<a href=\"" + EXPLORE + "?xsec_token=AB1\">x</a>", note("AB1")),
        // Several links: the first valid one is used
        arguments("https://evil.example/a " + EXPLORE + " http://xhslink.com/a/AbC123", note(null)),
        arguments(
            "http://xhslink.com/a/AbC123 " + EXPLORE, shortLink("http://xhslink.com/a/AbC123")));
  }

  @ParameterizedTest
  @MethodSource("links")
  void findsTheLink(String text, ParsedLink expected) {
    assertThat(ShareLinkParser.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "68a0c2d4000000001c00aa01",
        "小红书 5 分钟",
        // Look-alike hosts
        "https://xiaohongshu.com.evil.example/explore/68a0c2d4000000001c00aa01",
        "https://evil-xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "https://evilxiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "https://www.evil.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "https://www.хiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu。com/explore/68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com／explore/68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu%2ecom/explore/68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com%2eevil.example/explore/68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com./explore/68a0c2d4000000001c00aa01",
        "https://xhslink.com.evil.example/a/AbC123",
        "https://xhs.link/a/AbC123",
        "https://xn--iaohongshu-dkh.com/explore/68a0c2d4000000001c00aa01",
        // Users, ports, schemes
        "https://user@www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com:x@evil.example/explore/68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com@evil.example/explore/68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com\\@evil.example/explore/68a0c2d4000000001c00aa01",
        "https://evil.example\\www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com:8443/explore/68a0c2d4000000001c00aa01",
        "http://www.xiaohongshu.com:443/explore/68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com:/explore/68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com:0443/explore/68a0c2d4000000001c00aa01",
        "ftp://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "//www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "javascript:https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "javascript://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "data:text/html,https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        // Look-alikes of the short hosts
        "http://xhslink.cn.evil.example/o/AbC123",
        "http://xhslink.cn.evil.com/o/AbC123",
        "xhslink.cn.evil.com/o/AbC123",
        "http://xhslink.com.cn/o/AbC123",
        "http://xhslink.net/o/AbC123",
        "http://evil-xhslink.cn/o/AbC123",
        "http://evilxhslink.cn/o/AbC123",
        "http://a.xhslink.cn/o/AbC123",
        "http://xhslink.cn./o/AbC123",
        "http://xhslink.cn@evil.example/o/AbC123",
        "http://user:pw@xhslink.cn/o/AbC123",
        "http://xhslink.cn:8080/o/AbC123",
        "http://xhslink.cn#@evil.example/o/AbC123",
        "http://xhslink.cn?x=/o/AbC123",
        "http://xhslink.cn\\@evil.example/o/AbC123",
        "http://xhslink。cn/o/AbC123",
        "http://xhslink.cn／o／AbC123",
        "http：//xhslink.cn/o/AbC123",
        "https://m.rednote.com.evil.example/explore/68a0c2d4000000001c00aa01",
        "https://m.evil.rednote.com/explore/68a0c2d4000000001c00aa01",
        "https://rednote.cn/explore/68a0c2d4000000001c00aa01",
        // Hosts with more text to the left of a link without a scheme
        "evil.xhslink.com/m/7ExAmPlE9",
        "user@xhslink.com/m/7ExAmPlE9",
        "@xhslink.com/m/7ExAmPlE9",
        "-xhslink.com/m/7ExAmPlE9",
        ".xhslink.com/m/7ExAmPlE9",
        "evil.example/xhslink.com/m/7ExAmPlE9",
        "evil.example?xhslink.com/m/7ExAmPlE9",
        "evil.example#xhslink.com/m/7ExAmPlE9",
        "\\\\xhslink.com/m/7ExAmPlE9",
        "xhslink.com:80/m/7ExAmPlE9",
        "http:xhslink.com/m/7ExAmPlE9",
        "http:/xhslink.com/m/7ExAmPlE9",
        "эxhslink.com/m/7ExAmPlE9",
        "éxhslink.com/m/7ExAmPlE9",
        "ｅxhslink.com/m/7ExAmPlE9",
        "αxhslink.com/m/7ExAmPlE9",
        "１xhslink.com/m/7ExAmPlE9",
        "evil.example。xhslink.com/m/7ExAmPlE9",
        "evil．xhslink.com/m/7ExAmPlE9",
        "evil｡xhslink.com/m/7ExAmPlE9",
        "user＠xhslink.com/m/7ExAmPlE9",
        "https:／／evil／xhslink.com/m/7ExAmPlE9",
        "xhslink.com",
        "xhslink.com/m/",
        "//xhslink.com/m/7ExAmPlE9",
        "javascript:xhslink.com/m/7ExAmPlE9",
        // Deep links to other pages, and with unusual paths
        "xhsdiscover://",
        "xhsdiscover://home",
        "xhsdiscover://item",
        "xhsdiscover://item/",
        "xhsdiscover://item//68a0c2d4000000001c00aa01",
        "xhsdiscover:///item/68a0c2d4000000001c00aa01",
        "xhsdiscover:/item/68a0c2d4000000001c00aa01",
        "xhsdiscover:item/68a0c2d4000000001c00aa01",
        "xhsdiscover://item/68a0c2d4000000001c00aa0",
        "xhsdiscover://item/68a0c2d4000000001c00aa011",
        "xhsdiscover://item/user.68a0c2d4000000001c00aa01",
        "xhsdiscover://item/../item/68a0c2d4000000001c00aa01",
        "xhsdiscover://item/./68a0c2d4000000001c00aa01",
        "xhsdiscover://item/68a0c2d4000000001c00aa01/edit",
        "xhsdiscover://item/%3668a0c2d4000000001c00aa0",
        "xhsdiscover://item:80/68a0c2d4000000001c00aa01",
        "xhsdiscover://evil@item/68a0c2d4000000001c00aa01",
        "xhsdiscover://evil.example/item/68a0c2d4000000001c00aa01",
        "xhsdiscover://2/item/68a0c2d4000000001c00aa01",
        "xhsdiscover://1/1/item/68a0c2d4000000001c00aa01",
        "xhsdiscover://1/user/discovery.68a0c2d4000000001c00aa01",
        "xhsdiscover://user/me/preview",
        "xhsdiscover://board/68a0c2d4000000001c00aa01",
        "xhsdiscover://goods_detail/68a0c2d4000000001c00aa01",
        "xhsdiscover://topic/v2/68a0c2d4000000001c00aa01",
        "xhsdiscover://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "xhsdiscover://webview/https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "xhsdiscover://search/result?keyword=xhsdiscover://item/68a0c2d4000000001c00aa01",
        "xhsdiscover.evil://item/68a0c2d4000000001c00aa01",
        "evilxhsdiscover://item/68a0c2d4000000001c00aa01",
        "javascript:xhsdiscover://item/68a0c2d4000000001c00aa01",
        "xhsdiscover://item/\r\n68a0c2d4000000001c00aa01",
        // Addresses inside addresses
        "https://evil.example/?u=xhslink.cn/o/AbC123",
        "https://evil.example/?u=(xhslink.cn/o/AbC123)",
        "https://evil.example/?u=https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "https://evil.example/https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "https://evil.example/#https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        // Paths and IDs
        "https://www.xiaohongshu.com",
        "https://www.xiaohongshu.com/",
        "https://www.xiaohongshu.com/explore",
        "https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa0",
        "https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa011",
        "https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa0g",
        "https://www.xiaohongshu.com/explore/%3668a0c2d4000000001c00aa0",
        "https://www.xiaohongshu.com/explore//68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com/explore/../explore/68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01/edit",
        "https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01/edit?x=y",
        "https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01/a/b",
        "https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01/../x",
        "https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01/%2e%2e",
        "https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01/68a0c2d4000000001c00aa02",
        "https://www.xiaohongshu.com/search_result?keyword=68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com/search_result/?keyword=68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com/user/profile/me/68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com/user/profile/5f00000000000000010000a1/68a0c2d4000000001c00aa0",
        "https://www.xiaohongshu.com/board/68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com;/explore/68a0c2d4000000001c00aa01",
        "http://xhslink.com/",
        "http://xhslink.com/a/",
        "http://xhslink.com/a/b/c/AbC123",
        "http://xhslink.com/a/Ab%43123",
        // Control characters
        "https://www.xiaohongshu.com/explore/\r\n68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com\r\n.evil.example/explore/68a0c2d4000000001c00aa01",
        "https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01\u0000",
        "https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01?a=\u001b[31m",
        "https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01\u0085",
        "https://www.xiao\u200bhongshu.com/explore/68a0c2d4000000001c00aa01"
      })
  void findsNone(String text) {
    assertThat(ShareLinkParser.parse(text)).isEmpty();
  }

  @Test
  void takesNothingOfWhatComesAfterALineBreak() {
    assertThat(ShareLinkParser.parse("http://xhslink.com/a/AbC123\r\nHost: evil.example"))
        .contains(new ShortLink("http://xhslink.com/a/AbC123"));
    assertThat(ShareLinkParser.parse(EXPLORE + "\r\n?xsec_token=AB1")).contains(note(null));
  }

  @Test
  void readsNothingOverTheLimit() {
    assertThat(ShareLinkParser.parse(EXPLORE + " ".repeat(2_000 - EXPLORE.length())))
        .contains(note(null));
    assertThat(ShareLinkParser.parse(EXPLORE + " ".repeat(2_001 - EXPLORE.length()))).isEmpty();
    assertThat(ShareLinkParser.parse(EXPLORE + "?a=" + "a".repeat(10_000))).isEmpty();
    assertThat(ShareLinkParser.parse(null)).isEmpty();
  }

  private static NoteLink note(String token) {
    return new NoteLink(NOTE, token);
  }

  private static UserLink user(String token) {
    return new UserLink(USER, token);
  }

  private static ShortLink shortLink(String url) {
    return new ShortLink(url);
  }
}

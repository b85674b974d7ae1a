package io.github.xhsgraphql.sharelink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.xhsgraphql.sharelink.ParsedLink.NoteLink;
import io.github.xhsgraphql.sharelink.ParsedLink.ShortLink;
import io.github.xhsgraphql.sharelink.ParsedLink.UserLink;
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
        arguments("HTTPS://WWW.XiaoHongShu.COM/explore/" + NOTE.toUpperCase(), note(null)),
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
        // The first that counts wins
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
        "www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "javascript:https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "javascript://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "data:text/html,https://www.xiaohongshu.com/explore/68a0c2d4000000001c00aa01",
        "xhsdiscover://item/68a0c2d4000000001c00aa01",
        // Addresses inside addresses
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
        "https://www.xiaohongshu.com/user/profile/me/68a0c2d4000000001c00aa01",
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

package io.github.xhsgraphql.sharelink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which kind of object the words around a short link suggest. */
class ShareLinkHintsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://xhslink.com/o/AbC123 | ",
        "http://xhslink.com/m/note | ",
        "http://xhslink.com/o/AbC123 复制本条信息，打开【小红书】App查看精彩内容！ | ",
        "http://xhslink.com/o/AbC123 Open rednote | ",
        "http://xhslink.com/o/AbC123 复制后打开【小红书】查看笔记！ | NOTE",
        "怎么写好主页 http://xhslink.com/o/AbC123 复制后打开【小红书】查看笔记！ | NOTE",
        "用户体验的五条原则 xhslink.cn/o/AbC123 来【小红书】瞧瞧这篇~ | NOTE",
        "小红书用户7F发布了一篇小红书笔记，快来看吧！ http://xhslink.com/a/AbC123 | NOTE",
        "Copy and open rednote to view the note http://xhslink.com/o/AbC123 | NOTE",
        "复制後打開查看筆記 http://xhslink.com/o/AbC123 | NOTE",
        "@阿柚 在小红书收获了1.2万次赞与收藏，查看Ta的主页>> https://xhslink.com/m/AbC123 | USER",
        "我写了99篇笔记，来看看我的主页>> https://xhslink.com/m/AbC123 | USER",
        "https://xhslink.com/m/AbC123 打开【小红书】查看主页 | USER",
        "在小红书发现一位用户 xhslink.cn/m/AbC123 | USER",
        "查看Ta的主頁 https://xhslink.com/m/AbC123 | USER",
        "Open rednote to view the Profile https://xhslink.com/m/AbC123 | USER",
        "主页 | USER"
      })
  void areRead(String text, ShareLinkKind kind) {
    assertThat(ShareLinkHints.in(text).orElse(null)).isEqualTo(kind);
  }
}

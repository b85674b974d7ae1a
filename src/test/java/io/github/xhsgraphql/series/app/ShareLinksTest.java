package io.github.xhsgraphql.series.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how the token is read from the share links of the APP series. */
class ShareLinksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://x/item/1?a=b&xsec_token=ABc-_%3D&z=1 | ABc-_=",
        "https://x/item/1?xsec_token=AB+c%2Fd#f       | AB+c/d",
        "https://x/item/1?xsec_token=AB%zz            | AB%zz",
        "https://x/item/1?xsec_token=                 |",
        "https://x/item/1                             |"
      })
  void readsTheTokenOfAShareLink(String link, String token) {
    assertThat(ShareLinks.token(link)).isEqualTo(token);
  }
}

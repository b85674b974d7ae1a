package io.github.xhsgraphql.sandbox;

/**
 * A place that users, notes and comments show as their IP location. The App series return its
 * English name, Web V3 its Chinese name (docs/upstream.md 2.9).
 */
enum Place {
  GUANGDONG("广东", "Guangdong", "广州"),
  ZHEJIANG("浙江", "Zhejiang", "杭州"),
  SICHUAN("四川", "Sichuan", "成都"),
  YUNNAN("云南", "Yunnan", "大理"),
  FUJIAN("福建", "Fujian", "厦门"),
  SHANDONG("山东", "Shandong", "青岛"),
  HUNAN("湖南", "Hunan", "长沙"),
  BEIJING("北京", "Beijing", "北京"),
  SHANGHAI("上海", "Shanghai", "上海"),
  XINJIANG("新疆", "Xinjiang", "伊宁"),
  CANADA("加拿大", "Canada", "温哥华"),
  JAPAN("日本", "Japan", "京都");

  final String chinese;
  final String english;
  final String city;

  Place(String chinese, String english, String city) {
    this.chinese = chinese;
    this.english = english;
    this.city = city;
  }
}

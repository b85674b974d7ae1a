package io.github.xhsgraphql.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Invents 30 people. */
final class People {

  /** The number of notes of each person, in the order of the people. */
  static final List<Integer> NOTES =
      List.of(
          60, 0, 20, 1, 2, 3, 21, 31, 19, 12, 6, 7, 8, 5, 4, 9, 10, 6, 7, 8, 5, 6, 7, 3, 11, 6, 7,
          5, 6, 5);

  private static final List<String> NICKNAMES =
      List.of(
          "慢慢走的阿柚",
          "还没想好写什么",
          "小满不在家",
          "豆腐脑要甜的",
          "Momo with a map",
          "三月的风铃",
          "竹子开花了",
          "云朵收集员🌥️",
          "半糖去冰的鹿",
          "Lin & the kettle",
          "山脚下的旧书桌",
          "不吃香菜同盟",
          "橘子汽水厂",
          "阿迟今天早睡",
          "slow_tuesday",
          "海盐饼干罐",
          "第七个路口",
          "木棉家的窗台",
          "一只会修车的熊",
          "晚风食堂",
          "Paper Boat Studio",
          "青团与茶",
          "北纬三十度的猫",
          "数星星的小邮差",
          "鹅卵石花园",
          "雨天营业中",
          "核桃核桃",
          "Juniper在厨房",
          "远山手作社",
          "麦浪自行车行");

  private static final List<String> ABOUTS =
      List.of(
          "", "记录一点小事", "📮 合作请私信", "会画画的厨子 / 会做饭的画手", "Slow living, fast bicycle.", "周末出逃计划\n别催更");

  private static final Set<String> HIDING_FAVORITES =
      Set.of(Known.PRIVATE_USER, Known.RECOMMENDING_USER, Known.SILENT_USER);

  private People() {}

  static List<Person> invent() {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < NICKNAMES.size(); i++) {
      people.add(person(i, NICKNAMES.get(i)));
    }
    return List.copyOf(people);
  }

  private static Person person(int i, String nickname) {
    Dice dice = new Dice("person", nickname);
    String id =
        switch (i) {
          case 0 -> Known.BUSY_USER;
          case 1 -> Known.QUIET_USER;
          case 2 -> Known.PRIVATE_USER;
          default -> dice.idAt(dice.between(0x5c000000, 0x66000000));
        };
    int verification = i % 10 == 8 ? 1 : i >= 28 ? 2 : 0;
    return new Person(
        id,
        nickname,
        i % 4 == 3 ? "yz_" + dice.hex(6) : Integer.toString(dice.between(100_000_000, 999_999_999)),
        i % 3,
        i % 9 == 7 ? null : dice.of(List.of(Place.values())),
        dice.of(ABOUTS),
        verification,
        verification == 0 ? "" : verification == 1 ? "生活博主" : "手作工坊官方账号",
        i % 6 == 0 ? dice.between(12_000, 3_000_000) : dice.between(0, 9_999),
        dice.between(0, 900),
        !HIDING_FAVORITES.contains(id),
        "avatar/" + dice.hex(24) + ".jpg",
        Tokens.of("YB", id),
        new Dice("short link", id).letters(11));
  }
}

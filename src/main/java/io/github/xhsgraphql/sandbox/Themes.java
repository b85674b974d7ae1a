package io.github.xhsgraphql.sandbox;

import java.util.List;

/** The texts of the invented notes and comments. {@code %s} is a placeholder for a city. */
final class Themes {

  /** A topic with titles and sentences about it. */
  record Theme(Topic topic, List<String> titles, List<String> sentences) {}

  static final List<Theme> ALL =
      List.of(
          theme(
              "阳台种菜",
              List.of("%s的阳台，三个花盆种出一顿晚饭", "小番茄红了🍅", "新手种香菜的第四次失败"),
              List.of("今天摘了七颗小番茄，比超市的酸，但是香。", "土要先晒两天，虫子会少很多。", "浇水只看盆底，不看日历。")),
          theme(
              "城市散步",
              List.of("%s散步路线：从旧码头走到新图书馆", "下雨天也能走的五公里", "City walk without a map"),
              List.of("第三个路口有一家只卖豆腐的小店。", "走到一半下雨了，躲进了一间修伞铺。", "全程没有上坡，带老人也合适。")),
          theme(
              "手冲咖啡",
              List.of("92 度还是 88 度？我冲了十二杯", "在%s找到一家只有四个座位的咖啡馆", "Pour-over notes, week 3"),
              List.of("水温低一点，尾段就不苦了。", "闷蒸三十秒，再分三次注水。", "豆子放了两周以后反而更甜。")),
          theme(
              "家常菜",
              List.of("十五分钟的番茄牛腩面", "奶奶的%s味道，只用一口锅", "冰箱剩菜大作战"),
              List.of("盐最后放，菜才不会出水。", "没有高汤就用泡香菇的水。", "这次火开大了，锅底有一点点糊，也好吃。")),
          theme(
              "露营装备",
              List.of("第一次去%s露营，多带了八样东西", "轻量化清单 2026", "帐篷里的一夜大风"),
              List.of("地钉一定要换成长的。", "头灯比营地灯有用得多。", "凌晨四点被风吹醒，看见了满天的星星。")),
          theme(
              "手账排版",
              List.of("一页只用三种颜色", "把%s的车票都贴进来了", "留白比贴纸难"),
              List.of("先画格子，再决定写什么。", "字丑没有关系，写得慢就好看。", "这一页花了两个小时，一直在挑胶带。")),
          theme(
              "猫咪日常",
              List.of("它又把水杯推下去了", "我家橘猫在%s的第一个冬天", "Cat vs. cardboard box"),
              List.of("它只喝水龙头里的水。", "买了新窝，它睡在了纸箱里。", "早上五点准时踩我的脸。")),
          theme(
              "旧物改造",
              List.of("二十块钱的椅子，刷完像两百", "在%s旧货市场捡到的台灯", "把旧衬衫缝成了围裙"),
              List.of("砂纸从粗到细，不要跳。", "木蜡油要擦三遍，每遍隔一天。", "最难的是把旧钉子拔出来。")),
          theme(
              "骑行路线",
              List.of("%s环湖骑行 62 公里", "逆风的三十公里教会我的事", "早晨六点的绿道"),
              List.of("补给点在第二十公里的加油站。", "后半程全是缓坡，留一点体力。", "坐垫高度调了两厘米，膝盖就不疼了。")),
          theme(
              "夜市小吃",
              List.of("%s夜市，按排队长度排名", "一百块吃到走不动", "凌晨一点的烤冷面"),
              List.of("老板只收现金，还会找你一颗糖。", "辣度选中辣就已经很辣。", "排了四十分钟，值得。")),
          theme(
              "水彩练习",
              List.of("第 100 张水彩", "画%s的屋顶，先画影子", "Wet on wet, again"),
              List.of("纸要够湿，颜色才会自己跑。", "今天只用了蓝和赭石。", "等它干的时候最想动手，一定要忍住。")),
          theme(
              "植物观察",
              List.of("小区里的十三种树", "%s植物园的蕨类角", "一片叶子的四季"),
              List.of("叶背有一层白粉，摸起来是凉的。", "查了图鉴才知道它叫海金沙。", "同一棵树，朝南的一面先开花。")),
          theme(
              "独立书店",
              List.of("%s的旧书店，老板会给书写信", "三家可以坐一整天的书店", "A bookshop with a boat"),
              List.of("二楼靠窗的位子要早上十点前去。", "买书送手写的借书卡。", "店里有一只叫逗号的狗。")),
          theme(
              "海边日落",
              List.of("%s看海，最后一班车之前", "蓝调时刻只有十七分钟", "今天的晚霞是橘子味的"),
              List.of("退潮以后沙滩像镜子一样。", "风很大，三脚架要压一个包。", "太阳下去以后再等一会儿，天会更红。")),
          theme(
              "周末徒步",
              List.of("%s后山，一天来回", "下山时迷路的四十分钟", "12 公里，爬升 800 米，膝盖还在"),
              List.of("起点有厕所，之后就没有了。", "雨后路滑，一定带登山杖。", "山顶的风把帽子吹走了。")));

  /** The text of pinned comments. */
  static final String PINNED = "统一回复：地址和做法都写在正文里啦～";

  /** The texts of comments. */
  static final List<String> REMARKS =
      List.of(
          "好想去！",
          "收藏了，下周试试",
          "请问具体在哪里呀？",
          "拍得真好[赞R]",
          "同款失败[笑哭R]",
          "这个颜色太舒服了",
          "姐妹求教程🙏",
          "我也遇到过，换一家就好了",
          "Looks amazing, thanks for sharing!",
          "第一次知道还可以这样",
          "已经照着做了三遍[哭惹R]",
          "价格大概多少？",
          "哈哈哈哈哈太真实了",
          "等一个链接",
          "去年去过，人不多",
          "学到了，谢谢分享[飞吻R]");

  /** The texts of replies. */
  static final List<String> REPLIES =
      List.of(
          "在主页第二篇有写",
          "谢谢喜欢[飞吻R]",
          "不贵，一杯奶茶钱",
          "我也想问",
          "周末去人会多一点",
          "同问",
          "可以的，放心",
          "哈哈被你发现了",
          "No problem!",
          "私信你了",
          "换成小火试试");

  private Themes() {}

  private static Theme theme(String name, List<String> titles, List<String> sentences) {
    Dice dice = new Dice("topic", name);
    Topic topic = new Topic("5b" + dice.hex(22), "5c" + dice.hex(22), name);
    return new Theme(topic, titles, sentences);
  }
}

package io.github.xhsgraphql.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairQueueTest {

  private static List<String> drain(FairQueue<String> queue) {
    List<String> all = new ArrayList<>();
    for (String next = queue.poll(); next != null; next = queue.poll()) {
      all.add(next);
    }
    return all;
  }

  @Test
  void requestersTakeTurns() {
    FairQueue<String> queue = new FairQueue<>();
    for (int i = 1; i <= 4; i++) {
      queue.add("a", "a" + i);
    }
    queue.add("b", "b1");
    queue.add("c", "c1");
    queue.add("b", "b2");
    assertThat(queue.size()).isEqualTo(7);
    assertThat(drain(queue)).containsExactly("a1", "b1", "c1", "a2", "b2", "a3", "a4");
    assertThat(queue.size()).isZero();
  }

  @Test
  void waitersThatGaveUpAreSkipped() {
    FairQueue<String> queue = new FairQueue<>();
    queue.add("a", "a1");
    queue.add("b", "b1");
    queue.remove("a", "a1");
    queue.remove("a", "a1");
    queue.remove("c", "c1");
    assertThat(queue.size()).isEqualTo(1);
    assertThat(drain(queue)).containsExactly("b1");
  }
}

package io.github.xhsgraphql.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The calls that {@link EngineBench} measures. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 12, time = 3)
@Measurement(iterations = 5, time = 3)
public class EngineCalls {

  static Supplier<Object> gateway;
  static Supplier<Map<String, Object>> bare;

  @Benchmark
  public Object gateway() {
    return gateway.get();
  }

  @Benchmark
  public Object bare() {
    return bare.get();
  }
}

package io.github.xhsgraphql.support;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Records log lines. */
public final class LogLines extends Handler implements AutoCloseable {

  private static final Formatter MESSAGES = new PatternFormatter("%s");

  private final Logger logger;
  private final List<ExtLogRecord> lines = new CopyOnWriteArrayList<>();

  private LogLines(Logger logger) {
    this.logger = logger;
    logger.addHandler(this);
  }

  public static LogLines of(Class<?> type) {
    return new LogLines(Logger.getLogger(type.getName()));
  }

  /** Records the log lines of all classes. */
  public static LogLines ofAll() {
    return new LogLines(Logger.getLogger(""));
  }

  public List<ExtLogRecord> all() {
    return lines;
  }

  @Override
  public void publish(LogRecord line) {
    ExtLogRecord record = ExtLogRecord.wrap(line);
    record.copyMdc();
    lines.add(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }

  /** Returns the message with its parameters. */
  public static String message(ExtLogRecord line) {
    return MESSAGES.format(line);
  }

  /** Returns everything that a formatter could print of the line. */
  public static String text(ExtLogRecord line) {
    StringWriter trace = new StringWriter();
    if (line.getThrown() != null) {
      line.getThrown().printStackTrace(new PrintWriter(trace));
    }
    return line.getLoggerName() + ": " + message(line) + line.getMdcCopy() + line.getNdc() + trace;
  }
}

package io.github.xhsgraphql.redis;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.xhsgraphql.cache.CacheEntry;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.user.ProfileLink;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes cache entries as JSON. The JSON contains the components of the records, but not
 * the values that their methods derive.
 */
@Singleton
@RegisterForReflection( // The records that Jackson needs, except the types of the GraphQL schema,
    // which are registered anyway.
    targets = {
      CacheEntry.class,
      Sourced.class,
      Page.class,
      Position.class,
      ProfileLink.class,
      MissingFields.class,
      RecordJson.WithoutFailure.class,
      RecordJson.WithoutAbsence.class
    })
class RecordJson {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new SimpleModule().addDeserializer(ChainFailure.class, new NoAbsence()))
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addMixIn(MissingFields.class, WithoutFailure.class)
          .addMixIn(CacheEntry.class, WithoutAbsence.class)
          .build();

  byte[] write(CacheEntry<?> entry) throws JsonProcessingException {
    return mapper.writeValueAsBytes(entry);
  }

  <T> CacheEntry<T> read(Operation<?, ?> operation, byte[] json) throws IOException {
    JavaType sourced = parametric(Sourced.class, type(operation));
    return mapper.readValue(json, parametric(CacheEntry.class, sourced.containedType(0)));
  }

  private JavaType type(Operation<?, ?> operation) {
    JavaType type = mapper.constructType(operation.type());
    return operation.isPaged() ? parametric(Page.class, type) : type;
  }

  private JavaType parametric(Class<?> type, JavaType of) {
    return mapper.getTypeFactory().constructParametricType(type, of);
  }

  /** Leaves out the failure of a load, because it belongs to one request. */
  interface WithoutFailure {
    @JsonIgnore
    Throwable failure();
  }

  /** Leaves out absences, because they are cached only for seconds and not shared. */
  interface WithoutAbsence {
    @JsonIgnore
    ChainFailure absence();
  }

  /**
   * Always returns null. Jackson requires a deserializer even for an ignored component, and it
   * can't derive one for this type.
   */
  private static final class NoAbsence extends JsonDeserializer<ChainFailure> {
    @Override
    public @Nullable ChainFailure deserialize(JsonParser parser, DeserializationContext context) {
      return null;
    }
  }
}

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
import io.github.xhsgraphql.cache.Kept;
import io.github.xhsgraphql.graphql.Gaps;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.user.ProfileLink;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Domain records as JSON and back: their components, nothing that is worked out from them. */
@Singleton
@RegisterForReflection( // what Jackson reads and writes here beyond the types of the GraphQL
    // schema, which are registered anyway
    targets = {
      Kept.class,
      Sourced.class,
      Page.class,
      Position.class,
      ProfileLink.class,
      Gaps.class,
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
          .addMixIn(Gaps.class, WithoutFailure.class)
          .addMixIn(Kept.class, WithoutAbsence.class)
          .build();

  byte[] write(Kept<?> kept) throws JsonProcessingException {
    return mapper.writeValueAsBytes(kept);
  }

  <T> Kept<T> read(Operation<?, ?> operation, byte[] json) throws IOException {
    JavaType sourced = parametric(Sourced.class, type(operation));
    return mapper.readValue(json, parametric(Kept.class, sourced.containedType(0)));
  }

  private JavaType type(Operation<?, ?> operation) {
    JavaType type = mapper.constructType(operation.type());
    return operation.isPaged() ? parametric(Page.class, type) : type;
  }

  private JavaType parametric(Class<?> type, JavaType of) {
    return mapper.getTypeFactory().constructParametricType(type, of);
  }

  /** Why something couldn't be filled in belongs to one request. */
  interface WithoutFailure {
    @JsonIgnore
    Throwable failure();
  }

  /** Absences are known for seconds, not worth sharing. */
  interface WithoutAbsence {
    @JsonIgnore
    ChainFailure absence();
  }

  /** Jackson looks for a deserializer of an ignored component, too, and can't make one itself. */
  private static final class NoAbsence extends JsonDeserializer<ChainFailure> {
    @Override
    public @Nullable ChainFailure deserialize(JsonParser parser, DeserializationContext context) {
      return null;
    }
  }
}

package kr.chungbaek.scenario.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import kr.chungbaek.wire.record.Field;
import org.jspecify.annotations.Nullable;

/** Values that are equal to nothing else in an example, for the key and match fields that it leaves open. */
final class UniqueValues {

    /** Days no rule and no example speaks of. */
    private static final int FAR = 1;

    private int given;

    /** @param like the sample's value, which is kept where a type has no values to choose from */
    @Nullable
    Object next(Field field, @Nullable Object like) {
        given++;
        return switch (field.type()) {
            case TEXT, CODE, PERSON_ID, ACCOUNT_NO -> "~" + field.name() + "-" + given;
            case DATE -> like instanceof LocalDate day ? day.plusDays((long) given * FAR) : null;
            case TIMESTAMP -> like instanceof LocalDateTime moment ? moment.plusSeconds(given) : null;
            case WON -> like instanceof Long won ? (Object) (won + given) : null;
            case DECIMAL -> like instanceof BigDecimal number ? number.add(BigDecimal.valueOf(given)) : null;
            case BOOLEAN -> like;
        };
    }
}

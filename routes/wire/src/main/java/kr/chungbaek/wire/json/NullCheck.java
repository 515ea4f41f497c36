package kr.chungbaek.wire.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Jackson lets a JSON null into every component; only those marked as nullable may hold one. */
final class NullCheck {

    private NullCheck() {}

    /** @throws IllegalArgumentException when {@code value} or a component that is not nullable is null */
    static void check(@Nullable Object value, Class<?> type) {
        if (value == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " is null");
        }
        if (value instanceof Collection<?> items) {
            items.forEach(item -> check(item, type));
        }
        if (!value.getClass().isRecord()) {
            return;
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object held = read(component, value);
            if (held != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                check(held, component.getType());
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the wire's records are public and their accessors only read", e);
        }
    }
}

package kr.chungbaek.hub;

import java.util.function.Supplier;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Reads the configuration before anything starts, so that a mistake in it leaves nothing half started behind. */
final class Preparation implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        HubProperties properties = Binder.get(context.getEnvironment())
                .bind("chungbaek", HubProperties.class)
                .get();
        register(context, HubModel.class, HubModel.read(properties.configFolder()));
    }

    private static <T> void register(GenericApplicationContext context, Class<T> type, T value) {
        Supplier<T> supplier = () -> value;
        context.registerBean(type, supplier);
    }
}

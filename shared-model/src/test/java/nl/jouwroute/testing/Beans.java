package nl.jouwroute.testing;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts beans together as the server would: {@code @Inject} by type, the entity manager of the transaction under way on
 * this thread. Enough for repositories and domain services, so that these are tested as they are, without a server.
 */
public final class Beans {

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Transactions transactions;

    Beans(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Uses this object wherever the type is wanted. */
    public <T> Beans with(Class<T> type, T bean) {
        made.put(type, bean);
        return this;
    }

    /** The one bean of this class. */
    public <T> T get(Class<T> type) {
        Object bean = made.get(type);
        if (bean == null) {
            bean = create(type);
            made.put(type, bean);
            fill(bean);
        }
        return type.cast(bean);
    }

    private static <T> T create(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("give one with with(): " + type, e);
        }
    }

    private void fill(Object bean) {
        for (Field field : fields(bean.getClass())) {
            if (field.isAnnotationPresent(Inject.class)) {
                set(field, bean, get(field.getType()));
            } else if (field.isAnnotationPresent(PersistenceContext.class)) {
                set(field, bean, proxy(EntityManager.class, transactions::entityManager));
            } else if (field.isAnnotationPresent(Resource.class)) {
                set(field, bean, proxy(TransactionSynchronizationRegistry.class, transactions::registry));
            }
        }
    }

    /** Those of the classes above it too. */
    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> at = type; at != Object.class; at = at.getSuperclass()) {
            fields.addAll(List.of(at.getDeclaredFields()));
        }
        return fields;
    }

    private static void set(Field field, Object bean, Object value) {
        try {
            field.setAccessible(true);
            field.set(bean, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T proxy(Class<T> type, java.util.function.Supplier<?> target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                return method.invoke(target.get(), args);
            } catch (java.lang.reflect.InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}

package nl.jouwroute.staff.testing;

import java.lang.reflect.Field;

/** Fills the fields of a page's bean as a request would. */
public final class Fields {

    private Fields() {}

    public static void set(Object bean, String name, Object value) {
        try {
            Field field = bean.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(bean, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }
}

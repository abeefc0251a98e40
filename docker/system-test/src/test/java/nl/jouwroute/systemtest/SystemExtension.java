package nl.jouwroute.systemtest;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the system at its first use in a fork and stops it after the fork's last test. Each fork has one of its own, so
 * that tests of two forks cannot meet.
 */
final class SystemExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SystemExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, HERE)
                .getOrComputeIfAbsent(Running.class, any -> Running.start(), Running.class)
                .system();
    }

    /** In the store of the session, which closes it at the end. A failed start is kept, so that every test tells its cause at once. */
    private record Running(TestSystem started, RuntimeException failure) implements AutoCloseable {

        static Running start() {
            try {
                return new Running(TestSystem.start(), null);
            } catch (RuntimeException e) {
                return new Running(null, e);
            }
        }

        TestSystem system() {
            if (failure != null) {
                throw failure;
            }
            return started;
        }

        @Override
        public void close() {
            if (started != null) {
                started.close();
            }
        }
    }
}

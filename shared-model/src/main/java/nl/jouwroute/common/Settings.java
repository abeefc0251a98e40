package nl.jouwroute.common;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** The installation's settings, read once from the environment. */
@ApplicationScoped
public class Settings {

    private final Map<String, String> environment;

    public Settings() {
        this(System.getenv());
    }

    public Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The setting's value or its default; empty when it has neither. An empty variable counts as not set. */
    public Optional<String> find(Setting setting) {
        return Optional.ofNullable(environment.get(setting.variable()))
                .filter(value -> !value.isBlank())
                .or(setting::standard);
    }

    /**
     * The value of a setting that the work at hand cannot do without.
     *
     * @throws IllegalStateException naming the variable, when it is not set
     */
    public String text(Setting setting) {
        return find(setting)
                .orElseThrow(() -> new IllegalStateException(
                        "Set the environment variable " + setting.variable() + ": " + setting.meaning()));
    }

    /**
     * A setting that is a whole number.
     *
     * @throws IllegalStateException when it is not set or no whole number
     */
    public int number(Setting setting) {
        String text = text(setting);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(setting.variable() + " must be a whole number: " + text, e);
        }
    }

    /** True only for the word {@code true}. */
    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    /**
     * Whether this is production or a demonstration.
     *
     * @throws IllegalStateException when the variable holds anything but a mode
     */
    public Mode mode() {
        String text = text(Setting.MODE);
        for (Mode mode : Mode.values()) {
            if (mode.name().equals(text)) {
                return mode;
            }
        }
        throw new IllegalStateException(Setting.MODE.variable() + " must be PRODUCTION or DEMO: " + text);
    }

    public boolean isDemo() {
        return mode() == Mode.DEMO;
    }
}

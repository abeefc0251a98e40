package nl.jouwroute.staff.notification;

/** The way out for SMS. */
public interface SmsPort {

    /** Returns once the gateway has taken it. */
    void send(Letter letter) throws DeliveryFailed;
}

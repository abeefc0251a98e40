package nl.jouwroute.staff.notification;

/** The way out for e-mail. */
public interface MailPort {

    /** Returns once the receiving side has taken it. */
    void send(Letter letter) throws DeliveryFailed;
}

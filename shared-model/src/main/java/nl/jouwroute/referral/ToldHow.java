package nl.jouwroute.referral;

/** How a colleague told somebody who put them forward, what we know and why (article 14 AVG). */
public enum ToldHow {
    PHONE,
    TALK,
    LETTER
}

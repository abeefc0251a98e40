package nl.jouwroute.media;

import java.time.Duration;

/**
 * What a video file holds.
 *
 * @param duration how long it plays
 * @param width of the picture as stored, before it is turned upright
 * @param height of the same
 * @param sound whether there is any
 * @param highDynamicRange whether the colours must be brought back to what every screen shows
 */
public record VideoFacts(Duration duration, int width, int height, boolean sound, boolean highDynamicRange) {}

/** Looking at a video CV and judging it. */
package nl.jouwroute.staff.media;

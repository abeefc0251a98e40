/** Videos on the staff's side: scan, re-encoding and cleaning up in the background; looking at a video. */
package nl.jouwroute.staff.media;

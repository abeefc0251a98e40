/** The video CV: how it arrives, is scanned and re-encoded, kept, watched and reviewed. */
package nl.jouwroute.media;

/** The resident's video: sending it, in pieces or as a form; seeing what became of it; watching, deleting. */
package nl.jouwroute.portal.media;

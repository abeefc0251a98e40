/** What the in-container tests of both applications stand on. */
package nl.jouwroute.container;

/** Tests on the assembled system: both applications, a real database, mail server, virus scanner and browser. */
package nl.jouwroute.systemtest;

/** What every feature stands on: settings, time, the use case and its database role, identifiers, errors. */
package nl.jouwroute.common;

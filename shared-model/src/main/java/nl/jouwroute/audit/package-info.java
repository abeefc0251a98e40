/** Who did or saw what about whom; entries are only ever added. */
package nl.jouwroute.audit;

/** The portal's frame: guard, errors, redirects, assets, health, who asks. Knows no feature. */
package nl.jouwroute.portal.common;

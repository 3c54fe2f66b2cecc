/** So many stories have every fault strike at every step. */
export const THOUSAND = 1000;
/** How often each fault has to strike at each step among so many. */
export const LEAST = 5;

/** How many places a session's status list has. A list of this length that is empty takes 150 bytes. */
export const statusListLength = 2 ** 20;

// On every archived page: what its modules did that still means something.
import '../../scripts/copy.ts';
import '../../scripts/enlarge.ts';
import '../../scripts/expiry.ts';

-- What the staff search for shows union people's names, so that look is logged as those at lists are.
ALTER TYPE "LookedAt" ADD VALUE 'search';

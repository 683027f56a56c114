-- A participant may say which side they took part for. The value that there was is for those who name none.
ALTER TYPE "EvaluationSide" ADD VALUE 'participant_employer';
ALTER TYPE "EvaluationSide" ADD VALUE 'participant_union';

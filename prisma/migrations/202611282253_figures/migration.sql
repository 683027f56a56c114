-- The figures of each month are kept as they were published when it closed.

-- CreateTable
CREATE TABLE "MonthEnd" (
    "asOf" DATE NOT NULL,
    "closedAt" TIMESTAMPTZ(3) NOT NULL,
    "recountedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MonthEnd_pkey" PRIMARY KEY ("asOf")
);

-- CreateTable
CREATE TABLE "MonthEndCell" (
    "asOf" DATE NOT NULL,
    "figure" TEXT NOT NULL,
    "cut" TEXT NOT NULL,
    "cell" TEXT NOT NULL,
    "numerator" DOUBLE PRECISION NOT NULL,
    "denominator" DOUBLE PRECISION NOT NULL,
    "organisations" INTEGER NOT NULL,
    "numeratorNow" DOUBLE PRECISION NOT NULL,
    "denominatorNow" DOUBLE PRECISION NOT NULL,
    "organisationsNow" INTEGER NOT NULL,

    CONSTRAINT "MonthEndCell_pkey" PRIMARY KEY ("asOf","figure","cut","cell")
);

-- CreateIndex
CREATE INDEX "MonthEndCell_figure_cut_asOf_idx" ON "MonthEndCell"("figure", "cut", "asOf");

-- AddForeignKey
ALTER TABLE "MonthEndCell" ADD CONSTRAINT "MonthEndCell_asOf_fkey" FOREIGN KEY ("asOf") REFERENCES "MonthEnd"("asOf") ON DELETE RESTRICT ON UPDATE CASCADE;

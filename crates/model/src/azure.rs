//! What is there in Azure? Tables of facts, each row with its source.

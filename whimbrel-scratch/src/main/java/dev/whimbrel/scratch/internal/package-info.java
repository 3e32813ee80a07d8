/**
 * How an embedded PostgreSQL is unpacked ({@link dev.whimbrel.scratch.internal.BinariesCache}), made
 * ({@link dev.whimbrel.scratch.internal.Cluster}), run ({@link dev.whimbrel.scratch.internal.Postmaster}) and shared between
 * processes ({@link dev.whimbrel.scratch.internal.FolderLock}, {@link dev.whimbrel.scratch.internal.Leases}). Start with
 * {@link dev.whimbrel.scratch.internal.ServerSession}, which puts them together. Not API.
 */
@NullMarked
package dev.whimbrel.scratch.internal;

import org.jspecify.annotations.NullMarked;

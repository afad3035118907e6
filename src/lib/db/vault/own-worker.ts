let policy: ReturnType<TrustedTypePolicyFactory['createPolicy']> | undefined;

/** A worker of our own, by the address that the build gives it; the policy of the page lets no other begin. */
export function ownWorker(url: string): Worker {
	policy ??= window.trustedTypes?.createPolicy('key-worker', { createScriptURL: (own) => own });
	return new Worker((policy?.createScriptURL(url) ?? url) as string, { type: 'module' });
}

export declare function bundleStage(file: string): Promise<void>;
